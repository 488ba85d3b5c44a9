package org.fuyuan.hub.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.fuyuan.hub.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;

/** Rows written by binary COPY are read back as PostgreSQL's own types. */
class BinaryCopyTest {

    private static final UUID ID = UUID.fromString("0197d2e5-0000-7000-8000-0123456789ab");
    private static final Row FULL = new Row(
            1,
            "张三\t\\N\n",
            -5_000_000_000L,
            true,
            ID,
            new byte[] {0, -1},
            LocalDate.of(1912, 2, 29),
            Instant.parse("1970-01-01T00:00:00.123456789Z"));
    private static final BinaryCopy<Row> ROWS = BinaryCopy.<Row>into("written")
            .integer("place", Row::place)
            .text("name", Row::name)
            .number("amount", Row::amount)
            .flag("open", Row::open)
            .uuid("id", Row::id)
            .bytes("hash", Row::hash)
            .date("day", Row::day)
            .instant("at", Row::at);

    private final DataSource database = TestDatabase.empty();
    private final JdbcTemplate jdbc = new JdbcTemplate(database);

    private record Row(
            Integer place, String name, Long amount, Boolean open, UUID id, byte[] hash, LocalDate day, Instant at) {}

    /** Both ways to write rows. */
    private enum By {
        INSERT,
        COPY
    }

    private void write(By way, Row row) throws SQLException {
        if (way == By.INSERT) {
            ROWS.insertOrCopy(jdbc, List.of(row));
        } else {
            try (Connection connection = database.getConnection()) {
                ROWS.write(connection, List.of(row));
            }
        }
    }

    @BeforeEach
    void make() {
        jdbc.execute(
                """
                create table written (place integer primary key, name text, amount bigint, open boolean, id uuid,
                    hash bytea, day date, at timestamptz, word text default 'by default')
                """);
    }

    @ParameterizedTest
    @EnumSource
    void every_type_arrives_as_it_was(By way) throws SQLException {
        write(way, FULL);
        assertThat(jdbc.queryForList(
                        """
                        select format('%s|%s|%s|%s|%s|%s|%s|%s', name, amount, open, id, encode(hash, 'hex'), day,
                            at at time zone 'UTC', word) from written
                        """,
                        String.class))
                .containsExactly(
                        "张三\t\\N\n|-5000000000|t|" + ID + "|00ff|1912-02-29|1970-01-01 00:00:00.123456|by default");
    }

    @ParameterizedTest
    @EnumSource
    void a_null_is_a_null(By way) throws SQLException {
        write(way, new Row(2, null, null, null, null, null, null, null));
        assertThat(jdbc.queryForObject(
                        "select num_nulls(name, amount, open, id, hash, day, at) from written", Integer.class))
                .isEqualTo(7);
    }

    @Test
    void texts_longer_than_any_buffer_and_many_rows_arrive_whole() {
        String large = "债".repeat(100_000);
        ROWS.write(
                jdbc,
                IntStream.range(0, 5_000)
                        .mapToObj(i -> named(i, i % 1_000 == 0 ? large : "name " + i))
                        .toList());
        assertThat(jdbc.queryForList("select place from written where length(name) = 100000", Integer.class))
                .containsExactly(0, 1_000, 2_000, 3_000, 4_000);
        assertThat(jdbc.queryForObject("select count(*) from written where name = 'name ' || place", Integer.class))
                .isEqualTo(4_995);
    }

    @ParameterizedTest
    @EnumSource
    void lists_of_texts_arrive_as_arrays_the_empty_one_too(By way) throws SQLException {
        jdbc.execute("create table listed (place integer, words text[])");
        record Listed(Integer place, List<String> words) {}
        BinaryCopy<Listed> copy = BinaryCopy.<Listed>into("listed")
                .integer("place", Listed::place)
                .texts("words", Listed::words);
        List<Listed> rows =
                List.of(new Listed(1, List.of()), new Listed(2, List.of("失信", "a,\"b\\{}", "")), new Listed(3, null));
        if (way == By.INSERT) {
            copy.insertOrCopy(jdbc, rows);
        } else {
            try (Connection connection = database.getConnection()) {
                copy.write(connection, rows);
            }
        }
        assertThat(jdbc.queryForList("select words::text from listed order by place", String.class))
                .containsExactly("{}", "{失信,\"a,\\\"b\\\\{}\",\"\"}", null);
        assertThat(jdbc.queryForObject("select words[2] from listed where place = 2", String.class))
                .isEqualTo("a,\"b\\{}");
    }

    @Test
    void one_row_that_cannot_be_kept_keeps_all_out() {
        assertThatThrownBy(() -> ROWS.write(jdbc, List.of(named(1, "one"), named(1, "two"))))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThat(jdbc.queryForObject("select count(*) from written", Integer.class))
                .isZero();
    }

    @Test
    void what_is_not_finished_is_not_written_and_the_connection_goes_on() throws Exception {
        try (Connection connection = database.getConnection()) {
            try (BinaryCopy.Open<Row> open = ROWS.open(connection)) {
                open.write(FULL);
            }
            ROWS.write(connection, List.of(named(7, "seven")));
        }
        assertThat(jdbc.queryForList("select place from written", Integer.class))
                .containsExactly(7);
    }

    private static Row named(int place, String name) {
        return new Row(place, name, null, null, null, null, null, null);
    }
}

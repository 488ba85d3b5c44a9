package org.fuyuan.sandbox.court;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.fuyuan.hub.TestDatabase;
import org.fuyuan.sandbox.storage.HubLogin;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

class CourtSystemTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final HubLogin HUB = new HubLogin("fuyuan_reader", "secret");
    private static final int RECORDS = 20_000;

    private static DataSource seeded;
    private static CourtSystem court;

    @TempDir
    Path folder;

    @BeforeAll
    static void seed() {
        seeded = TestDatabase.empty();
        court = CourtSystem.open(seeded, HUB);
        court.seed(RECORDS, TODAY);
    }

    @Test
    void the_same_seed_and_day_give_the_same_records() {
        DataSource again = TestDatabase.empty();
        CourtSystem.open(again, HUB).seed(RECORDS, TODAY);
        assertThat(fingerprint(again)).isEqualTo(fingerprint(seeded));
    }

    @Test
    void a_seeded_table_is_not_seeded_again() {
        court.seed(RECORDS, TODAY);
        assertThat(count("true")).isEqualTo(RECORDS);
    }

    @Test
    void every_row_is_either_expected_at_the_departments_or_to_be_refused() {
        assertThat(court.expectedCount() + court.refusableCount()).isEqualTo(RECORDS);
        assertThat(court.expected()).hasSize((int) court.expectedCount());
        assertThat(court.refusableCount()).isBetween(30L, 100L);
    }

    @Test
    void the_dirt_of_published_lists_is_there() {
        for (String dirt : List.of(
                "sexy = '男性'",
                "publish_date like '%年%'",
                "publish_date ~ '^[0-9]{8}$'",
                "publish_date like '% 00:00:00'",
                "length(card_num) = 9",
                "length(card_num) = 10",
                "length(card_num) = 15",
                "card_num like '%x'",
                "card_num like '%１%'",
                "case_code like '(%'",
                "case_code like '〔%'",
                "case_code like '%执字第%'",
                "disrupt_type_name like '%,%'",
                "performed_part = '暂无'",
                "iname like '%(集团)%'",
                "iname = '暂无'",
                "list = 'BLACKLIST'",
                "publish_date = '2021-13-45'")) {
            assertThat(count(dirt)).as(dirt).isPositive();
        }
    }

    @Test
    void both_lists_and_about_eight_entities_in_a_hundred() {
        assertThat(count("list = 'CONSUMPTION_RESTRICTION'")).isBetween(RECORDS / 5L, RECORDS / 2L);
        assertThat(count("party_type_name = '581'")).isBetween(RECORDS * 7L / 100, RECORDS * 9L / 100);
    }

    @Test
    void no_two_persons_have_one_number() {
        assertThat(
                        new JdbcTemplate(seeded)
                                .queryForList(
                                        "select certificate_number from sandbox.truth group by 1 having count(distinct name) > 1"))
                .isEmpty();
    }

    @Test
    void changes_keep_the_answer_sheet_true() {
        DataSource database = TestDatabase.empty();
        CourtSystem changing = CourtSystem.open(database, HUB);
        changing.seed(1_000, TODAY);
        changing.change(300, 7);
        JdbcTemplate sql = new JdbcTemplate(database);
        assertThat(changing.expectedCount())
                .isEqualTo(sql.queryForObject(
                        """
                        select count(*) from court_system.dishonest_record r join sandbox.truth t on t.entry_id = r.id
                         where r.status = '1' and t.refusal is null""",
                        Long.class));
        for (String status : List.of("2", "4")) {
            assertThat(sql.queryForObject(
                            "select count(*) from court_system.dishonest_record where status = ?", Long.class, status))
                    .isPositive();
        }
        assertThat(sql.queryForObject(
                        "select count(*) from court_system.dishonest_record where waiver_occasion <> ''", Long.class))
                .isPositive();
        assertThat(sql.queryForObject("select count(*) from court_system.dishonest_record", Long.class))
                .isGreaterThan(1_000);
    }

    @Test
    void the_snapshot_is_the_whole_table_in_gb18030_with_published_names() throws Exception {
        Path file = folder.resolve("snapshot.csv");
        court.writeSnapshot(file);
        List<String> lines = Files.readAllLines(file, Charset.forName("GB18030"));
        assertThat(lines.get(0))
                .startsWith("id,iname,caseCode,age,sexy,cardNum")
                .endsWith(",updatedAt");
        assertThat(lines).hasSize(RECORDS + 1);
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("snapshot.csv", "snapshot.csv.done");
    }

    private static long count(String condition) {
        Long count = new JdbcTemplate(seeded)
                .queryForObject("select count(*) from court_system.dishonest_record where " + condition, Long.class);
        return count == null ? 0 : count;
    }

    private static String fingerprint(DataSource database) {
        return new JdbcTemplate(database)
                .queryForObject(
                        "select md5(string_agg(r::text, '' order by id)) from court_system.dishonest_record r",
                        String.class);
    }
}

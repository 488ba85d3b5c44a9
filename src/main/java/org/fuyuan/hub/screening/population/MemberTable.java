package org.fuyuan.hub.screening.population;

import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.List;
import org.fuyuan.hub.screening.Party;
import org.fuyuan.hub.screening.index.LookupWords;
import org.fuyuan.hub.screening.population.Member.Holder;
import org.fuyuan.hub.storage.BinaryCopy;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** The table {@code screening.member}; found are only members of the loads in force. */
final class MemberTable {

    private static final String ARRIVING =
            """
            create temp table if not exists arriving_member (line bigint, reference text, number_key bigint, other_key bigint,
                name_key bigint, facts bytea) on commit delete rows""";
    /** A reference that came before gives way, and takes a new place so that it is compared again. */
    private static final String TAKE_IN =
            """
            with taken as (
                insert into screening.member as m (load, reference, place, number_key, other_key, name_key, facts)
                select ?, a.reference, nextval('screening.member_place'), a.number_key, a.other_key, a.name_key, a.facts
                  from (select distinct on (reference) * from arriving_member order by reference, line desc) a
                on conflict (load, reference) do update set place = excluded.place, number_key = excluded.number_key,
                    other_key = excluded.other_key, name_key = excluded.name_key, facts = excluded.facts
                returning (xmax = 0) as is_new)
            select count(*) filter (where is_new) from taken""";

    private static final String WITH_KEYS =
            """
            with found as materialized (
                select * from screening.member where number_key = any (?)
                union all select * from screening.member where other_key = any (?)
                union all select * from screening.member where name_key = any (?)
                union all
                select m.* from screening.standing s
                  join screening.population p on p.department = s.department and p.population = s.population
                  join screening.member m on m.load = p.load and m.reference = s.reference
                 where s.entry_id = any (?))
            select distinct on (m.load, m.reference) m.reference, m.place, m.facts, p.department, p.population
              from found m join screening.population p on p.load = m.load
            """;
    private static final String BEHIND =
            """
            select m.reference, m.place, m.facts, p.department, p.population
              from screening.population p join screening.member m on m.load = p.load
             where p.department = ? and p.population = ? and m.place > p.checked_to order by m.place limit ?
            """;
    private static final String SWEEP =
            """
            delete from screening.member where ctid = any (array(
                select ctid from screening.member where load = ? limit ?))""";

    private static final BinaryCopy<Arriving> COPY = BinaryCopy.<Arriving>into("arriving_member")
            .number("line", Arriving::line)
            .text("reference", Arriving::reference)
            .number("number_key", Arriving::numberKey)
            .number("other_key", Arriving::otherKey)
            .number("name_key", Arriving::nameKey)
            .bytes("facts", Arriving::facts);

    private final JdbcTemplate jdbc;
    private final MemberSeal seal;

    MemberTable(JdbcTemplate jdbc, MemberSeal seal) {
        this.jdbc = jdbc;
        this.seal = seal;
    }

    /** A member on its way in. Keys are null where there is nothing to find it by. */
    record Arriving(long line, String reference, Long numberKey, Long otherKey, Long nameKey, byte[] facts) {}

    Arriving arriving(long line, Party party) {
        LookupWords words = LookupWords.of(party);
        List<Long> numbers = words.numbers().stream().map(seal::key).toList();
        return new Arriving(
                line,
                party.reference(),
                numbers.isEmpty() ? null : numbers.get(0),
                numbers.size() < 2 ? null : numbers.get(1),
                words.name().isEmpty() ? null : seal.key(words.name()),
                seal.facts(party));
    }

    /** Puts them into a load in the caller's transaction; of one reference the last counts. Returns how many were not there before. */
    long takeIn(long load, List<Arriving> members) {
        jdbc.execute((ConnectionCallback<Void>) connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute(ARRIVING);
            }
            COPY.write(connection, members);
            return null;
        });
        return jdbc.queryForObject(TAKE_IN, Long.class, load);
    }

    /** Takes members out; returns how many were there. */
    long remove(long load, Collection<String> references) {
        return jdbc.update(
                "delete from screening.member where load = ? and reference = any (?)",
                load,
                references.toArray(String[]::new));
    }

    /** Members found under any of the words, and those against whom any of the entries stands. */
    List<Member> concernedBy(Collection<String> numberWords, Collection<String> nameWords, Collection<String> entries) {
        Long[] numbers = numberWords.stream().map(seal::key).toArray(Long[]::new);
        Long[] names = nameWords.stream().map(seal::key).toArray(Long[]::new);
        return jdbc.query(
                connection -> {
                    var statement = connection.prepareStatement(WITH_KEYS);
                    Array numberKeys = bigints(connection, numbers);
                    statement.setArray(1, numberKeys);
                    statement.setArray(2, numberKeys);
                    statement.setArray(3, bigints(connection, names));
                    statement.setArray(4, connection.createArrayOf("text", entries.toArray()));
                    return statement;
                },
                this::member);
    }

    private static Array bigints(Connection connection, Long[] keys) throws SQLException {
        return connection.createArrayOf("int8", keys);
    }

    /** The next members of a population that have not been compared, in their order. */
    List<Member> behind(Holder holder, int most) {
        return jdbc.query(BEHIND, this::member, holder.department(), holder.population(), most);
    }

    /** Deletes some of a load that is over; returns how many. */
    int sweep(long load, int most) {
        return jdbc.update(SWEEP, load, most);
    }

    private Member member(ResultSet row, int number) throws SQLException {
        return new Member(
                new Holder(row.getString("department"), row.getString("population")),
                row.getLong("place"),
                seal.party(row.getString("reference"), row.getBytes("facts")));
    }
}

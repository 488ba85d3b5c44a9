package org.fuyuan.hub.screening.population;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.fuyuan.hub.message.ListKind;
import org.fuyuan.hub.screening.Effect;
import org.fuyuan.hub.screening.population.Member.Holder;
import org.fuyuan.hub.screening.population.Member.Key;
import org.springframework.jdbc.core.JdbcTemplate;

/** The table {@code screening.standing}: what departments have been told and stands. */
final class StandingTable {

    private static final String OF =
            """
            select s.* from unnest(?::text[], ?::text[], ?::text[]) asked (department, population, reference)
              join screening.standing s using (department, population, reference)""";
    private static final String PUT =
            """
            insert into screening.standing (department, population, reference, entry_id, entry_version, list, case_number,
                court_name, effect, measures) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (department, population, reference, entry_id) do update set entry_version = excluded.entry_version,
                list = excluded.list, case_number = excluded.case_number, court_name = excluded.court_name,
                effect = excluded.effect, measures = excluded.measures""";
    private static final String REMOVE =
            "delete from screening.standing where department = ? and population = ? and reference = ? and entry_id = ?";
    private static final String FORGET =
            "delete from screening.standing where department = ? and population = ? and reference = any (?)";

    private final JdbcTemplate jdbc;

    StandingTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** What stands against a member. */
    record Row(Key member, EntryStanding entry) {}

    /** By member and entry; nobody against whom nothing stands. */
    Map<Key, Map<String, EntryStanding>> of(Collection<Key> members) {
        Map<Key, Map<String, EntryStanding>> standing = new HashMap<>();
        jdbc.query(
                        OF,
                        StandingTable::row,
                        texts(members, Key::department),
                        texts(members, Key::population),
                        texts(members, Key::reference))
                .forEach(row -> standing.computeIfAbsent(row.member(), key -> new HashMap<>())
                        .put(row.entry().entryId(), row.entry()));
        return standing;
    }

    /** Against whom any of the entries stands. */
    Set<Key> against(Collection<String> entries) {
        return Set.copyOf(jdbc.query(
                "select distinct department, population, reference from screening.standing where entry_id = any (?)",
                (row, number) -> new Key(row.getString(1), row.getString(2), row.getString(3)),
                (Object) entries.toArray(String[]::new)));
    }

    void put(List<Row> rows) {
        jdbc.batchUpdate(PUT, rows, rows.size() + 1, (statement, row) -> {
            EntryStanding entry = row.entry();
            key(statement, row);
            statement.setLong(5, entry.entryVersion());
            statement.setString(6, entry.list().name());
            statement.setString(7, entry.caseNumber());
            statement.setString(8, entry.courtName());
            statement.setString(9, entry.effect().name());
            statement.setString(10, String.join(",", entry.measures()));
        });
    }

    void remove(List<Row> rows) {
        jdbc.batchUpdate(REMOVE, rows, rows.size() + 1, StandingTable::key);
    }

    private static void key(PreparedStatement statement, Row row) throws SQLException {
        statement.setString(1, row.member().department());
        statement.setString(2, row.member().population());
        statement.setString(3, row.member().reference());
        statement.setString(4, row.entry().entryId());
    }

    /** Nothing stands any more against members who are taken out. */
    void forget(Holder holder, Collection<String> references) {
        jdbc.update(FORGET, holder.department(), holder.population(), references.toArray(String[]::new));
    }

    private static String[] texts(Collection<Key> members, Function<Key, String> text) {
        return members.stream().map(text).toArray(String[]::new);
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        String measures = row.getString("measures");
        return new Row(
                new Key(row.getString("department"), row.getString("population"), row.getString("reference")),
                new EntryStanding(
                        row.getString("entry_id"),
                        row.getLong("entry_version"),
                        ListKind.valueOf(row.getString("list")),
                        row.getString("case_number"),
                        row.getString("court_name"),
                        Effect.valueOf(row.getString("effect")),
                        measures.isEmpty() ? List.of() : List.of(measures.split(","))));
    }
}

package org.fuyuan.hub.ledger;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes entries in the caller's transaction, however many, in one statement. */
@Component
class PostgresLedger implements Ledger {

    private static final String INSERT =
            """
            insert into ledger.entry (event, actor, partner, message_id, detail)
            select * from unnest(?, ?, ?, ?, ?)
            """;

    private final JdbcTemplate jdbc;

    PostgresLedger(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void append(LedgerEntry entry) {
        insert(List.of(entry));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void appendAll(List<LedgerEntry> entries) {
        if (!entries.isEmpty()) {
            insert(entries);
        }
    }

    private void insert(List<LedgerEntry> entries) {
        jdbc.update(INSERT, statement -> {
            var connection = statement.getConnection();
            statement.setArray(1, connection.createArrayOf("text", texts(entries, entry -> entry.event()
                    .name())));
            statement.setArray(2, connection.createArrayOf("text", texts(entries, LedgerEntry::actor)));
            statement.setArray(3, connection.createArrayOf("text", texts(entries, LedgerEntry::partner)));
            statement.setArray(
                    4,
                    connection.createArrayOf(
                            "uuid", entries.stream().map(LedgerEntry::messageId).toArray(UUID[]::new)));
            statement.setArray(5, connection.createArrayOf("text", texts(entries, LedgerEntry::detail)));
        });
    }

    private static String[] texts(List<LedgerEntry> entries, Function<LedgerEntry, String> column) {
        return entries.stream().map(column).toArray(String[]::new);
    }
}

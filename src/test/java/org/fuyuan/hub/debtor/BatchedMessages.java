package org.fuyuan.hub.debtor;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.fuyuan.hub.exchange.CanonicalJson;
import org.fuyuan.hub.exchange.Exchange;
import org.fuyuan.hub.exchange.NewMessage;
import org.fuyuan.hub.ledger.Ledger;
import org.fuyuan.hub.message.MessageIds;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Publishes into the exchange's tables in one statement, with no relay behind it. */
final class BatchedMessages implements Exchange {

    private final JdbcTemplate jdbc;
    private final Ledger ledger;

    BatchedMessages(JdbcTemplate jdbc, Ledger ledger) {
        this.jdbc = jdbc;
        this.ledger = ledger;
    }

    @Override
    public UUID publish(NewMessage message) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void publishAll(List<NewMessage> messages) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("outside a transaction");
        }
        List<UUID> ids = messages.stream().map(message -> MessageIds.next()).toList();
        jdbc.execute((ConnectionCallback<Integer>) connection -> insert(connection, messages, ids));
        ledger.appendAll(IntStream.range(0, ids.size())
                .mapToObj(i -> messages.get(i).evidence(ids.get(i)))
                .toList());
    }

    private static int insert(Connection connection, List<NewMessage> messages, List<UUID> ids) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                """
                with new as (
                    insert into exchange.message (id, type, sender, subject, subject_version, payload)
                    select id::uuid, type, sender, subject, version::bigint, payload
                    from unnest(?, ?, ?, ?, ?, ?) as m (id, type, sender, subject, version, payload)
                    returning id, sequence)
                insert into exchange.outbox (sequence, message_id) select sequence, id from new
                """)) {
            set(connection, statement, 1, ids, id -> id);
            set(connection, statement, 2, messages, NewMessage::type);
            set(connection, statement, 3, messages, NewMessage::sender);
            set(connection, statement, 4, messages, NewMessage::subject);
            set(connection, statement, 5, messages, NewMessage::subjectVersion);
            set(connection, statement, 6, messages, m -> CanonicalJson.write(m.payload()));
            return statement.executeUpdate();
        }
    }

    private static <T> void set(
            Connection connection, PreparedStatement statement, int place, List<T> rows, Function<T, Object> column)
            throws SQLException {
        String[] values = rows.stream().map(row -> column.apply(row).toString()).toArray(String[]::new);
        statement.setArray(place, connection.createArrayOf("text", values));
    }
}

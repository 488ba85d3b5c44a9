package org.fuyuan.hub.exchange;

import java.util.List;
import java.util.UUID;
import org.fuyuan.hub.message.MessageIds;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Publishes as the exchange does, without a broker behind it. */
public class PublishedMessages implements Exchange {

    private final JdbcTemplate jdbc;

    PublishedMessages(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID publish(NewMessage message) {
        UUID id = MessageIds.next();
        jdbc.update(
                """
                with new as (
                    insert into exchange.message (id, type, sender, subject, subject_version, recipient, payload)
                    values (?, ?, ?, ?, ?, ?, ?) returning id, sequence)
                insert into exchange.outbox (sequence, message_id) select sequence, id from new
                """,
                id,
                message.type().toString(),
                message.sender(),
                message.subject(),
                message.subjectVersion(),
                message.recipient(),
                CanonicalJson.write(message.payload()));
        return id;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void publishAll(List<NewMessage> messages) {
        messages.forEach(this::publish);
    }
}

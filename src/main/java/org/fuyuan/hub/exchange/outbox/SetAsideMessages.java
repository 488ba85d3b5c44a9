package org.fuyuan.hub.exchange.outbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fuyuan.hub.exchange.DeadLetter;
import org.fuyuan.hub.exchange.DeadLetters;
import org.fuyuan.hub.exchange.lane.Urgent;
import org.fuyuan.hub.ledger.Ledger;
import org.fuyuan.hub.ledger.LedgerEntry;
import org.fuyuan.hub.ledger.LedgerEvent;
import org.fuyuan.hub.message.MessageType;
import org.fuyuan.hub.message.Refusal;
import org.fuyuan.hub.message.RefusedException;
import org.fuyuan.hub.partner.PartnerRegister;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Dead letters in the book of deliveries; a replay goes through the outbox once more, for one partner. */
class SetAsideMessages implements DeadLetters {

    private static final String SUPERSEDED = "superseded";

    private static final String LETTERS =
            """
            select message_id, partner, type, subject, subject_version, state, queued_at, attempts,
                   coalesce(reason ->> 'code', '') as code,
                   coalesce(nullif(reason ->> 'found', ''), reason ->> 'text', '') as text
              from exchange.delivery where partner = ? and state in ('DEAD', 'REFUSED')
            """;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final PartnerRegister register;
    private final Ledger ledger;
    private final OutboxBell bell;

    SetAsideMessages(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            PartnerRegister register,
            Ledger ledger,
            OutboxBell bell) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.register = register;
        this.ledger = ledger;
        this.bell = bell;
    }

    @Override
    public List<DeadLetter> of(String partnerId, int from, int most) {
        return jdbc.sql(LETTERS + " order by sequence offset ? limit ?")
                .params(partnerId, from, most)
                .query(SetAsideMessages::letter)
                .list();
    }

    @Override
    public long count(String partnerId) {
        return jdbc.sql("select count(*) from exchange.delivery where partner = ? and state in ('DEAD', 'REFUSED')")
                .param(partnerId)
                .query(Long.class)
                .single();
    }

    @Override
    public Optional<DeadLetter> find(UUID messageId, String partnerId) {
        return jdbc.sql(LETTERS + " and message_id = ?")
                .params(partnerId, messageId)
                .query(SetAsideMessages::letter)
                .optional();
    }

    @Override
    public void replay(UUID messageId, String partnerId, String actor) {
        Refusal refusal = transaction.execute(status -> {
            Refusal why = whyNot(messageId, partnerId).orElse(null);
            if (why == null) {
                queue(messageId, partnerId, actor);
            } else if (why.code().equals(SUPERSEDED)) {
                close(messageId, partnerId, actor);
            }
            return why;
        });
        if (refusal != null) {
            throw new RefusedException(refusal);
        }
    }

    @Override
    public Replayed replayAll(String partnerId, String actor) {
        List<UUID> letters = jdbc.sql(
                        """
                        select message_id from exchange.delivery
                         where partner = ? and state in ('DEAD', 'REFUSED') order by sequence
                        """)
                .param(partnerId)
                .query(UUID.class)
                .list();
        int sent = 0;
        for (UUID letter : letters) {
            sent += replayed(letter, partnerId, actor) ? 1 : 0;
        }
        return new Replayed(sent, letters.size() - sent);
    }

    private boolean replayed(UUID letter, String partnerId, String actor) {
        try {
            replay(letter, partnerId, actor);
            return true;
        } catch (RefusedException notAny) {
            return false;
        }
    }

    private Optional<Refusal> whyNot(UUID messageId, String partnerId) {
        Optional<DeadLetter> letter = jdbc.sql(LETTERS + " and message_id = ? for update")
                .params(partnerId, messageId)
                .query(SetAsideMessages::letter)
                .optional();
        if (letter.isEmpty()) {
            return Optional.of(new Refusal(
                    "not-a-dead-letter", "messageId", messageId.toString(), "a message set aside for " + partnerId));
        }
        return register.mayNotReceive(partnerId, letter.get().type()).or(() -> newerSent(letter.get()));
    }

    private Optional<Refusal> newerSent(DeadLetter letter) {
        return jdbc.sql(
                        """
                        select max(subject_version) from exchange.delivery
                         where subject = ? and partner = ? and type = ? and subject_version > ?
                           and state in ('SENT', 'TECHNICAL', 'ACCEPTED', 'DONE', 'RECONCILED', 'REFUSED')
                        """)
                .params(letter.subject(), letter.partner(), letter.type().toString(), letter.subjectVersion())
                .query(Long.class)
                .optional()
                .map(newer -> new Refusal(
                        SUPERSEDED,
                        "subjectVersion",
                        "version " + letter.subjectVersion(),
                        "nothing: version " + newer + ", which tells the whole state, has been sent since"));
    }

    private void queue(UUID messageId, String partnerId, String actor) {
        jdbc.sql(
                        """
                        update exchange.delivery
                           set state = 'QUEUED', attempts = 0, queued_at = clock_timestamp(), sent_at = null,
                               acknowledged_at = null, done_at = null, batch_id = null, reason = null
                         where message_id = ? and partner = ?
                        """)
                .params(messageId, partnerId)
                .update();
        jdbc.sql(
                        """
                        insert into exchange.outbox (sequence, message_id, replay_to, urgent)
                        select nextval(pg_get_serial_sequence('exchange.message', 'sequence')), id, ?, type = any (?)
                          from exchange.message where id = ?
                        """)
                .params(partnerId, Urgent.types(), messageId)
                .update();
        ledger.append(new LedgerEntry(LedgerEvent.MESSAGE_REPLAYED, actor, partnerId, messageId, ""));
        bell.ring();
    }

    private void close(UUID messageId, String partnerId, String actor) {
        jdbc.sql("update exchange.delivery set state = 'SUPERSEDED' where message_id = ? and partner = ?")
                .params(messageId, partnerId)
                .update();
        ledger.append(new LedgerEntry(
                LedgerEvent.MESSAGE_SUPERSEDED, actor, partnerId, messageId, "replay refused: a newer state was sent"));
    }

    private static DeadLetter letter(ResultSet row, int number) throws SQLException {
        return new DeadLetter(
                row.getObject("message_id", UUID.class),
                row.getString("partner"),
                MessageType.parse(row.getString("type")),
                row.getString("subject"),
                row.getLong("subject_version"),
                row.getString("state").equals("REFUSED"),
                row.getObject("queued_at", OffsetDateTime.class).toInstant(),
                row.getInt("attempts"),
                row.getString("code"),
                row.getString("text"));
    }
}

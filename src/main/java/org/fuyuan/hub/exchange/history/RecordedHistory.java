package org.fuyuan.hub.exchange.history;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fuyuan.hub.exchange.CanonicalJson;
import org.fuyuan.hub.exchange.MessageHistory;
import org.fuyuan.hub.message.MessageType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Message histories from what the exchange and the ledger have recorded. */
@Component
class RecordedHistory implements MessageHistory {

    private static final String ARRIVED =
            """
            jsonb_build_object('partner', d.partner, 'messageId', d.message_id, 'subjectVersion', d.subject_version,
                'state', d.state, 'queuedAt', d.queued_at, 'sentAt', d.sent_at, 'acknowledgedAt', d.acknowledged_at,
                'doneAt', d.done_at, 'attempts', d.attempts, 'reason', d.reason)
            """;
    private static final String TRAIL =
            """
            select jsonb_build_object('messageId', m.id, 'type', m.type, 'sender', m.sender, 'subject', m.subject,
                'subjectVersion', m.subject_version, 'recipient', m.recipient, 'publishedAt', m.occurred_at,
                'deliveries', coalesce((
                    select jsonb_agg(%s order by d.partner) from exchange.delivery d where d.message_id = m.id), '[]'),
                'steps', coalesce((
                    select jsonb_agg(jsonb_build_object('at', e.at, 'event', e.event, 'actor', e.actor,
                        'partner', e.partner, 'detail', e.detail) order by e.id)
                    from ledger.entry e where e.message_id = m.id), '[]'))
            from exchange.message m where m.id = ?
            """
                    .formatted(ARRIVED);
    private static final String LAST_CHANGES =
            """
            select distinct on (d.partner) %s
            from exchange.delivery d where d.subject = ? and d.type = ?
            order by d.partner, d.sequence desc
            """
                    .formatted(ARRIVED);

    private final JdbcTemplate jdbc;

    RecordedHistory(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Trail> of(UUID messageId) {
        return jdbc.queryForList(TRAIL, String.class, messageId).stream()
                .findFirst()
                .map(json -> CanonicalJson.read(json, Trail.class));
    }

    @Override
    public List<Arrived> bySubject(String subject) {
        return jdbc.queryForList(LAST_CHANGES, String.class, subject, MessageType.LIST_CHANGE.toString()).stream()
                .map(json -> CanonicalJson.read(json, Arrived.class))
                .toList();
    }
}

package org.fuyuan.hub.exchange.inbox;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.fuyuan.hub.exchange.InboundDocument;
import org.fuyuan.hub.exchange.InboxAnswer;
import org.fuyuan.hub.ledger.LedgerEvent;
import org.fuyuan.hub.message.MessageType;
import org.fuyuan.hub.message.Refusal;
import org.fuyuan.hub.message.RefusedException;
import org.fuyuan.hub.partner.PartnerRegister;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes documents up again: unfinished ones no node has in hand, and refused ones an operator replays. */
@Component
class Reopening {

    private static final String FREE =
            """
            update exchange.inbox set worked_at = clock_timestamp()
            where id in (
                select id from exchange.inbox
                where state = 'RECEIVED' and worked_at < clock_timestamp() - least(greatest(attempts, 1), 60) * interval '1 minute'
                  and (?::uuid is null or id = ?)
                order by worked_at limit ? for update skip locked)
            returning id, partner, type, message_id, source, form, received_at
            """;
    private static final String REOPEN =
            """
            update exchange.inbox
            set state = 'RECEIVED', items = 0, refused = 0, refusal = null, applied_at = null, attempts = 0,
                worked_at = clock_timestamp()
            where id = ? and state in ('PARTLY', 'REFUSED') and length(digest) > 0
            returning id, partner, type, message_id, source, form, received_at
            """;

    private final JdbcTemplate jdbc;
    private final DocumentStore store;
    private final DocumentRecord documents;
    private final Handling handling;
    private final Handlers handlers;
    private final Evidence evidence;
    private final PartnerRegister register;
    private final TransactionTemplate transactions;
    private final RowMapper<StoredDocument> unfinished;

    Reopening(
            JdbcTemplate jdbc,
            DocumentStore store,
            DocumentRecord documents,
            Handling handling,
            Handlers handlers,
            Evidence evidence,
            PartnerRegister register,
            TransactionTemplate transactions) {
        this.jdbc = jdbc;
        this.store = store;
        this.documents = documents;
        this.handling = handling;
        this.handlers = handlers;
        this.evidence = evidence;
        this.register = register;
        this.transactions = transactions;
        this.unfinished = (row, n) -> stored(
                new InboundDocument(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        MessageType.parse(row.getString(3)),
                        row.getString(4),
                        row.getString(5),
                        row.getObject(7, OffsetDateTime.class).toInstant()),
                Form.valueOf(row.getString(6)));
    }

    private StoredDocument stored(InboundDocument document, Form form) {
        return new StoredDocument(document, form, store.content(document.id()));
    }

    InboxAnswer answer(UUID id) {
        return documents.answer(id);
    }

    /** Goes on with this document, unless it is finished or in hand. */
    Optional<InboxAnswer> takeUp(UUID id) {
        return jdbc.query(FREE, unfinished, id, id, 1).stream().findFirst().map(handling::handle);
    }

    /** Documents nobody has in hand, now in this node's hand. */
    List<StoredDocument> free(int limit) {
        return jdbc.query(FREE, unfinished, null, null, limit);
    }

    InboxAnswer replay(UUID id, String actor) {
        StoredDocument stored = transactions.execute(status -> reopen(id, actor));
        return handling.handle(stored);
    }

    /** A document sent as a type that cannot be read stays refused; it can be sent again as another. */
    private void readableType(UUID id) {
        documents
                .find(id)
                .flatMap(document -> Admission.typeRefusal(document.type()))
                .ifPresent(refusal -> {
                    throw new RefusedException(refusal);
                });
    }

    private StoredDocument reopen(UUID id, String actor) {
        readableType(id);
        StoredDocument stored = jdbc.query(REOPEN, unfinished, id).stream()
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no refused document with a kept body: " + id));
        InboundDocument document = stored.document();
        Optional<Refusal> denied = register.mayNotSend(document.partner(), document.type());
        if (denied.isPresent()) {
            throw new RefusedException(denied.get());
        }
        handlers.whole(document.type()).ifPresent(handler -> handler.takeAgain(document));
        jdbc.update("delete from exchange.inbox_refusal where inbox_id = ?", id);
        evidence.by(
                actor,
                LedgerEvent.MESSAGE_REPLAYED,
                document.partner(),
                id,
                document.type().toString());
        return stored;
    }
}

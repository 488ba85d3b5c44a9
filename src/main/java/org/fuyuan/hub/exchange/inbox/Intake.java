package org.fuyuan.hub.exchange.inbox;

import java.io.InputStream;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fuyuan.hub.exchange.Arrival;
import org.fuyuan.hub.exchange.DocumentState;
import org.fuyuan.hub.exchange.InboundDocument;
import org.fuyuan.hub.exchange.InboxAnswer;
import org.fuyuan.hub.exchange.inbox.DocumentStore.Earlier;
import org.fuyuan.hub.exchange.inbox.DocumentStore.Kept;
import org.fuyuan.hub.ledger.LedgerEvent;
import org.fuyuan.hub.message.MessageIds;
import org.fuyuan.hub.message.MessageType;
import org.fuyuan.hub.message.Refusal;
import org.fuyuan.hub.message.RefusedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps what comes in, once, and sends it on to be applied. */
@Component
class Intake {

    private final Admission admission;
    private final DocumentStore store;
    private final Evidence evidence;
    private final Handling handling;
    private final Reopening reopening;
    private final TransactionTemplate transactions;

    Intake(
            Admission admission,
            DocumentStore store,
            Evidence evidence,
            Handling handling,
            Reopening reopening,
            TransactionTemplate transactions) {
        this.admission = admission;
        this.store = store;
        this.evidence = evidence;
        this.handling = handling;
        this.reopening = reopening;
        this.transactions = transactions;
    }

    InboxAnswer take(Arrival told, Form form, InputStream body) {
        Arrival arrival = storable(told);
        try (Spool spool = Spool.of(body, arrival.declaredBytes(), admission.maxBytes(arrival))) {
            Optional<Refusal> refusal = admission.refusal(arrival);
            return refusal.isPresent()
                    ? refuse(arrival, form, spool.digest(), spool.bytes(), refusal.get(), spool)
                    : keep(arrival, form, spool);
        } catch (RefusedException e) {
            return refuse(arrival, form, new byte[0], 0, e.refusal(), InputStream::nullInputStream);
        }
    }

    InboxAnswer refuse(Arrival told, Refusal refusal) {
        return refuse(storable(told), Form.DOCUMENT, new byte[0], 0, refusal, InputStream::nullInputStream);
    }

    private InboxAnswer keep(Arrival arrival, Form form, Spool spool) {
        String digest = HexFormat.of().formatHex(spool.digest());
        String number = arrival.messageId() == null ? arrival.source() + ":" + digest : arrival.messageId();
        Kept kept = new Kept(MessageIds.next(), arrival, number, form, spool.digest(), spool.bytes(), null);
        if (store(kept, spool, LedgerEvent.DOCUMENT_RECEIVED, arrival.type())) {
            return handling.handle(new StoredDocument(document(kept), form, spool));
        }
        Earlier earlier = store.earlier(arrival, number).orElseThrow();
        return Arrays.equals(earlier.digest(), spool.digest())
                ? again(arrival, earlier)
                : reused(kept, number + "~" + digest, spool);
    }

    private InboxAnswer again(Arrival arrival, Earlier earlier) {
        if (earlier.unfinished()) {
            return reopening.takeUp(earlier.id()).orElseGet(() -> InboxAnswer.kept(earlier.id(), false));
        }
        evidence.alone(LedgerEvent.DUPLICATE_ANSWERED, arrival.partner(), earlier.id(), arrival.type());
        return reopening.answer(earlier.id());
    }

    private InboxAnswer reused(Kept kept, String standIn, Spool spool) {
        Refusal refusal = new Refusal(
                "message-id-reused",
                "",
                kept.messageId() + " with another content",
                "a new message id for a new document, or the same document again");
        Kept refused = new Kept(kept.id(), kept.arrival(), standIn, kept.form(), kept.digest(), kept.bytes(), refusal);
        if (store(refused, spool, LedgerEvent.DOCUMENT_REFUSED, kept.arrival().type() + " " + refusal.code())) {
            return refusal(refused);
        }
        return again(kept.arrival(), store.earlier(kept.arrival(), standIn).orElseThrow());
    }

    private InboxAnswer refuse(Arrival arrival, Form form, byte[] digest, long bytes, Refusal refusal, Content body) {
        UUID id = MessageIds.next();
        Kept kept = new Kept(id, arrival, "~" + id, form, digest, bytes, refusal);
        store(kept, body, LedgerEvent.DOCUMENT_REFUSED, arrival.type() + " " + refusal.code());
        return refusal(kept);
    }

    private boolean store(Kept kept, Content body, LedgerEvent event, String detail) {
        return Boolean.TRUE.equals(transactions.execute(status -> {
            boolean stored = store.keep(kept, body);
            if (stored) {
                evidence.of(event, kept.arrival().partner(), kept.id(), detail);
            }
            return stored;
        }));
    }

    private static InboxAnswer refusal(Kept kept) {
        return new InboxAnswer(kept.id(), DocumentState.REFUSED, 0, 0, List.of(), kept.refusal(), false);
    }

    private static InboundDocument document(Kept kept) {
        Arrival arrival = kept.arrival();
        return new InboundDocument(
                kept.id(),
                arrival.partner(),
                MessageType.parse(arrival.type()),
                kept.messageId(),
                arrival.source(),
                Instant.now());
    }

    private static Arrival storable(Arrival told) {
        String messageId = told.messageId() == null || told.messageId().isBlank() ? null : told.messageId();
        return new Arrival(
                told.partner(),
                RefusalJson.storable(told.type()),
                messageId,
                RefusalJson.storable(told.source()),
                told.declaredBytes());
    }
}

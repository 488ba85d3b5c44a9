package org.fuyuan.hub.exchange.inbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.fuyuan.hub.exchange.BulkInboundHandler;
import org.fuyuan.hub.exchange.InboundDocument;
import org.fuyuan.hub.exchange.InboxAnswer;
import org.fuyuan.hub.exchange.inbox.Closing.ClosedElsewhereException;
import org.fuyuan.hub.mapping.Mapping;
import org.fuyuan.hub.mapping.Mappings;
import org.fuyuan.hub.message.Refusal;
import org.fuyuan.hub.message.RefusedException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Applies a kept document. */
@Component
class Handling {

    private final Handlers handlers;
    private final Mappings mappings;
    private final TableRows tableRows;
    private final Closing closing;
    private final RepeatedTransaction transaction;
    private final DocumentRecord documents;
    private final Failures failures;
    private final InHand inHand;
    private final int lastAttempt;

    Handling(
            Handlers handlers,
            Mappings mappings,
            TableRows tableRows,
            Closing closing,
            RepeatedTransaction transaction,
            DocumentRecord documents,
            Failures failures,
            InHand inHand,
            @Value("${fuyuan.inbox.last-attempt:24}") int lastAttempt) {
        this.handlers = handlers;
        this.mappings = mappings;
        this.tableRows = tableRows;
        this.closing = closing;
        this.transaction = transaction;
        this.documents = documents;
        this.failures = failures;
        this.inHand = inHand;
        this.lastAttempt = lastAttempt;
    }

    InboxAnswer handle(StoredDocument stored) {
        return inHand.during(stored.document().id(), () -> {
            try {
                return apply(stored);
            } catch (ClosedElsewhereException e) {
                return documents.answer(stored.document().id());
            } catch (RuntimeException e) {
                return failed(stored, failures.note(stored.document(), e));
            }
        });
    }

    /** Kept to be taken up again, or, after the last attempt, closed as refused so that it can be seen and replayed. */
    private InboxAnswer failed(StoredDocument stored, int attempts) {
        if (attempts >= lastAttempt) {
            Refusal refusal = new Refusal(
                    "hub-failed",
                    "",
                    attempts + " attempts the hub itself failed in",
                    "a replay once the hub is mended");
            try {
                return transaction.run(() -> closing.document(stored, Tally.NOTHING, refusal));
            } catch (ClosedElsewhereException e) {
                return documents.answer(stored.document().id());
            } catch (RuntimeException e) {
                failures.note(stored.document(), e);
            }
        }
        return InboxAnswer.kept(stored.document().id(), true);
    }

    private InboxAnswer apply(StoredDocument stored) {
        InboundDocument document = stored.document();
        DocumentWork work = new DocumentWork(
                stored, closing, transaction, chunk -> new ItemApplication(document, handlers.byItem(document.type()))
                        .apply(chunk));
        try {
            Mapping mapping = mappings.of(document.partner(), document.type());
            BulkInboundHandler whole = handlers.whole(document.type()).orElse(null);
            return whole == null ? byItem(stored, mapping, work) : whole(stored, mapping, whole, work);
        } catch (RefusedException e) {
            return work.refuse(e.refusal());
        }
    }

    private InboxAnswer byItem(StoredDocument stored, Mapping mapping, DocumentWork work) {
        handlers.byItem(stored.document().type());
        try (InputStream body = stored.content().open()) {
            if (stored.form() == Form.ROWS) {
                mapping.readRows(tableRows.read(body), work::item);
            } else {
                mapping.read(body, work::item);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return work.close();
    }

    private static InboxAnswer whole(
            StoredDocument stored, Mapping mapping, BulkInboundHandler handler, DocumentWork work) {
        CountedMapping counted = new CountedMapping(mapping);
        try (InputStream body = stored.content().open()) {
            handler.handle(stored.document(), body, counted, work);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return work.close(counted.read());
    }
}

package org.fuyuan.hub.exchange.inbox;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.fuyuan.hub.exchange.DocumentState;
import org.fuyuan.hub.exchange.InboundDocument;
import org.fuyuan.hub.exchange.InboxAnswer;
import org.fuyuan.hub.exchange.RefusedItem;
import org.fuyuan.hub.ledger.LedgerEvent;
import org.fuyuan.hub.message.Refusal;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes down, in the transaction that applies, what became of items and of the document. */
@Component
class Closing {

    private static final String CLOSE =
            """
            update exchange.inbox
            set state = ?, items = ?, refused = ?, refusal = ?::jsonb, applied_at = clock_timestamp(), failure = null
            where id = ? and state = 'RECEIVED'
            """;
    private static final String REFUSE_ITEMS =
            """
            insert into exchange.inbox_refusal (inbox_id, item, code, field, found, expected, original)
            select ?, item, code, field, found, expected, original
            from unnest(?::int[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                as refused (item, code, field, found, expected, original)
            on conflict (inbox_id, item) do nothing
            """;

    private final JdbcTemplate jdbc;
    private final RefusalJson refusals;
    private final Evidence evidence;
    private final RefusalReports reports;

    Closing(JdbcTemplate jdbc, RefusalJson refusals, Evidence evidence, RefusalReports reports) {
        this.jdbc = jdbc;
        this.refusals = refusals;
        this.evidence = evidence;
        this.reports = reports;
    }

    /** Another node has closed the document; what this one did must be rolled back. */
    static final class ClosedElsewhereException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    void items(InboundDocument document, List<RefusedItem> refused) {
        if (refused.isEmpty()) {
            return;
        }
        jdbc.update(
                REFUSE_ITEMS,
                document.id(),
                refused.stream().map(RefusedItem::item).toArray(Integer[]::new),
                texts(refused, item -> item.refusal().code()),
                texts(refused, item -> item.refusal().field()),
                texts(refused, item -> item.refusal().found()),
                texts(refused, item -> item.refusal().expected()),
                texts(refused, RefusedItem::original));
        evidence.items(document.partner(), document.id(), refused);
    }

    InboxAnswer document(StoredDocument stored, Tally tally, Refusal refusal) {
        InboundDocument document = stored.document();
        UUID id = document.id();
        DocumentState state = tally.state(refusal);
        String written = refusal == null ? null : refusals.write(refusal);
        if (jdbc.update(CLOSE, state.name(), tally.items(), tally.refusedItems(), written, id) == 0) {
            throw new ClosedElsewhereException();
        }
        reports.publish(stored, tally, refusal);
        boolean none = state == DocumentState.REFUSED;
        String why = refusal == null ? "" : " " + refusal.code();
        evidence.of(
                none ? LedgerEvent.DOCUMENT_REFUSED : LedgerEvent.DOCUMENT_APPLIED,
                document.partner(),
                id,
                "%s %d items, %d refused%s".formatted(document.type(), tally.items(), tally.refusedItems(), why));
        return new InboxAnswer(id, state, tally.items(), tally.refusedItems(), tally.named(), refusal, false);
    }

    private static String[] texts(List<RefusedItem> refused, Function<RefusedItem, String> text) {
        return refused.stream().map(text).map(RefusalJson::masked).toArray(String[]::new);
    }
}

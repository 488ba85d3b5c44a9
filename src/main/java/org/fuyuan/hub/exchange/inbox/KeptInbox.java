package org.fuyuan.hub.exchange.inbox;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.fuyuan.hub.exchange.Arrival;
import org.fuyuan.hub.exchange.Inbox;
import org.fuyuan.hub.exchange.InboxAnswer;
import org.fuyuan.hub.exchange.ReceivedDocument;
import org.fuyuan.hub.exchange.RefusedItem;
import org.fuyuan.hub.message.Refusal;
import org.springframework.stereotype.Component;

/** The inbox as PostgreSQL keeps it. */
@Component
class KeptInbox implements Inbox {

    private final Intake intake;
    private final TableRows tableRows;
    private final DocumentRecord documents;
    private final Reopening reopening;

    KeptInbox(Intake intake, TableRows tableRows, DocumentRecord documents, Reopening reopening) {
        this.intake = intake;
        this.tableRows = tableRows;
        this.documents = documents;
        this.reopening = reopening;
    }

    @Override
    public InboxAnswer receive(Arrival arrival, InputStream body) {
        return intake.take(arrival, Form.DOCUMENT, body);
    }

    @Override
    public InboxAnswer refuse(Arrival arrival, Refusal refusal) {
        return intake.refuse(arrival, refusal);
    }

    @Override
    public InboxAnswer receiveRows(Arrival arrival, List<Map<String, Object>> rows) {
        return intake.take(arrival, Form.ROWS, new ByteArrayInputStream(tableRows.write(rows)));
    }

    @Override
    public List<ReceivedDocument> refused(String partnerId, int from, int limit) {
        return documents.refused(partnerId, from, limit);
    }

    @Override
    public long countRefused(String partnerId) {
        return documents.countRefused(partnerId);
    }

    @Override
    public List<ReceivedDocument> stuck(int limit) {
        return documents.stuck(limit);
    }

    @Override
    public Optional<ReceivedDocument> find(UUID documentId) {
        return documents.find(documentId);
    }

    @Override
    public List<RefusedItem> refusedItems(UUID documentId, int limit) {
        return documents.items(documentId, limit);
    }

    @Override
    public InboxAnswer replay(UUID documentId, String actor) {
        return reopening.replay(documentId, actor);
    }
}

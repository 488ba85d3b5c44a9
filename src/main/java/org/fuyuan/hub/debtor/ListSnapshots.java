package org.fuyuan.hub.debtor;

import java.io.InputStream;
import org.fuyuan.hub.debtor.snapshot.SnapshotImport;
import org.fuyuan.hub.exchange.BulkInboundHandler;
import org.fuyuan.hub.exchange.InboundDocument;
import org.fuyuan.hub.mapping.Mapping;
import org.fuyuan.hub.message.MessageType;
import org.springframework.stereotype.Component;

/** Takes full snapshots of the court's list. */
@Component
class ListSnapshots implements BulkInboundHandler {

    private final SnapshotImport snapshots;

    ListSnapshots(SnapshotImport snapshots) {
        this.snapshots = snapshots;
    }

    @Override
    public MessageType type() {
        return MessageType.LIST_SNAPSHOT;
    }

    @Override
    public void handle(InboundDocument document, InputStream body, Mapping mapping, RefusedRows refusals) {
        snapshots.take(document, body, mapping, refusals);
    }

    @Override
    public void takeAgain(InboundDocument document) {
        snapshots.takeAgain(document.id());
    }
}

package org.fuyuan.hub.debtor;

import java.util.ArrayList;
import java.util.List;
import org.fuyuan.hub.debtor.record.CourtRow;
import org.fuyuan.hub.debtor.record.CourtStatement;
import org.fuyuan.hub.debtor.record.RecordReader;
import org.fuyuan.hub.debtor.registry.Origin;
import org.fuyuan.hub.debtor.registry.Registry;
import org.fuyuan.hub.exchange.InboundDocument;
import org.fuyuan.hub.exchange.InboundHandler;
import org.fuyuan.hub.mapping.Mapping;
import org.fuyuan.hub.message.MessageType;
import org.fuyuan.hub.message.Refusal;
import org.fuyuan.hub.message.RefusedException;
import org.springframework.stereotype.Component;

/** Takes the court's records, one by one or in batches, by whatever way they came. */
@Component
class CourtRecords implements InboundHandler {

    private final RecordReader reader;
    private final Registry registry;

    CourtRecords(RecordReader reader, Registry registry) {
        this.reader = reader;
        this.registry = registry;
    }

    @Override
    public MessageType type() {
        return MessageType.COURT_RECORD;
    }

    @Override
    public List<Refusal> handle(InboundDocument document, List<Mapping.Item> items) {
        Refusal[] answers = new Refusal[items.size()];
        List<CourtStatement> told = new ArrayList<>(items.size());
        List<Integer> places = new ArrayList<>(items.size());
        for (int i = 0; i < items.size(); i++) {
            try {
                told.add(reader.read(CourtRow.of(items.get(i).payload())));
                places.add(i);
            } catch (RefusedException e) {
                answers[i] = e.refusal();
            }
        }
        List<Refusal> applied = registry.apply(told, new Origin(document.partner(), document.id()));
        for (int i = 0; i < places.size(); i++) {
            answers[places.get(i)] = applied.get(i);
        }
        return java.util.Arrays.asList(answers);
    }
}

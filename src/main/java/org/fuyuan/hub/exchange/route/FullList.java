package org.fuyuan.hub.exchange.route;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.camel.support.SynchronizationAdapter;
import org.fuyuan.hub.exchange.NewMessage;
import org.fuyuan.hub.exchange.ReconciledList;
import org.fuyuan.hub.mapping.Mapping;
import org.fuyuan.hub.mapping.Mappings;
import org.fuyuan.hub.message.ListChange;
import org.fuyuan.hub.message.ListEntry;
import org.fuyuan.hub.message.Message;
import org.fuyuan.hub.message.MessageIds;
import org.fuyuan.hub.message.MessageType;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.stereotype.Component;

/** Writes every entry in effect into one file in a partner's form, a thousand at a time, with a manifest. */
@Component("fullList")
class FullList {

    private static final int CHUNK = 1000;

    private final ObjectProvider<ReconciledList> list;
    private final Mappings mappings;
    private final ObjectMapper json;
    private final FullListTurn turn;

    FullList(ObjectProvider<ReconciledList> list, Mappings mappings, ObjectMapper json, FullListTurn turn) {
        this.list = list;
        this.mappings = mappings;
        this.json = json;
        this.turn = turn;
    }

    /**
     * Where the day's list is due, the body becomes the files to hand over, in their order: the list itself, which is gone from here
     * when the exchange is done, well or not, its manifest, and the done-file. The route ends here when nothing is due or another
     * node is at it.
     *
     * @param at the hour and minute of the county's day at which the list is due, HH:mm
     * @param firstPause the wait after the first failure, with its unit
     * @param longestPause the longest wait, with its unit
     */
    public void write(Exchange exchange, String partner, String at, String firstPause, String longestPause)
            throws IOException {
        Duration first = DurationStyle.SIMPLE.parse(firstPause);
        Duration longest = DurationStyle.SIMPLE.parse(longestPause);
        Optional<LocalDate> day = turn.take(partner, at);
        if (day.isEmpty()) {
            exchange.setRouteStop(true);
            return;
        }
        String name = "list-" + day.get().format(DateTimeFormatter.BASIC_ISO_DATE) + ".csv";
        exchange.getExchangeExtension().addOnCompletion(new Outcome(partner, day.get(), name, first, longest));
        write(exchange, partner, name);
    }

    private void write(Exchange exchange, String partner, String name) throws IOException {
        Path file = Files.createTempFile("full-list", ".csv");
        exchange.getExchangeExtension().addOnCompletion(new Clearing(file));
        long count;
        String digest;
        try (DigestedFile out = new DigestedFile(file)) {
            count = write(partner, out);
            digest = out.sm3();
        }
        exchange.getMessage()
                .setBody(List.of(
                        new Part(name, file.toFile()),
                        new Part(name + ".manifest.json", manifest(name, count, Files.size(file), digest)),
                        new Part(name + ".done", "")));
    }

    /** One file to hand over. */
    public record Part(String name, Object content) {}

    /** Afterwards the day is done, or it is written down why not and when it is tried again. */
    private final class Outcome extends SynchronizationAdapter {

        private final String partner;
        private final LocalDate day;
        private final String name;
        private final Duration first;
        private final Duration longest;

        Outcome(String partner, LocalDate day, String name, Duration first, Duration longest) {
            this.partner = partner;
            this.day = day;
            this.name = name;
            this.first = first;
            this.longest = longest;
        }

        @Override
        public void onComplete(Exchange exchange) {
            turn.delivered(partner, day, name);
        }

        @Override
        public void onFailure(Exchange exchange) {
            String why = LaneFailures.of(exchange)
                    .map(failure -> failure.code() + ": " + failure.text())
                    .orElse("the route gave up");
            turn.failed(partner, why, first, longest);
        }
    }

    /** Afterwards nothing of the list lies about. */
    private static final class Clearing extends SynchronizationAdapter {

        private final Path file;

        Clearing(Path file) {
            this.file = file;
        }

        @Override
        public void onDone(Exchange exchange) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private long write(String partner, DigestedFile out) throws IOException {
        ReconciledList source = list.getObject();
        Mapping mapping = mappings.of(partner, MessageType.LIST_SNAPSHOT);
        List<String> ids = new ArrayList<>();
        source.holdings(holding -> ids.add(holding.entryId()));
        long count = 0;
        for (int from = 0; from < ids.size() || from == 0; from += CHUNK) {
            List<String> chunk = ids.subList(from, Math.min(ids.size(), from + CHUNK));
            count += chunk(mapping, source.restate(chunk, partner), from == 0, out);
        }
        return count;
    }

    private int chunk(Mapping mapping, List<NewMessage> restated, boolean first, DigestedFile out) throws IOException {
        List<Message> lines = restated.stream()
                .map(message -> (ListChange) message.payload())
                .filter(change -> change.entry().state().inEffect())
                .map(this::line)
                .toList();
        Mapping.Written written =
                first ? mapping.write(MessageIds.next(), lines) : mapping.writeMore(MessageIds.next(), lines);
        out.write(written.document());
        return lines.size() - written.refused().size();
    }

    private Message line(ListChange change) {
        ListEntry entry = change.entry();
        return new Message(
                MessageIds.next(),
                MessageType.LIST_SNAPSHOT,
                "court",
                entry.entryId(),
                change.version(),
                Instant.now(),
                text(new Line(change.version(), entry)));
    }

    private String manifest(String name, long count, long bytes, String digest) {
        Map<String, Object> manifest = new LinkedHashMap<>();
        manifest.put("file", name);
        manifest.put("count", count);
        manifest.put("bytes", bytes);
        manifest.put("sm3", digest);
        manifest.put("takenAt", Instant.now().toString());
        return text(manifest);
    }

    private String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A line of a list in canonical form. */
    record Line(long version, ListEntry entry) {}
}

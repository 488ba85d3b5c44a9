package org.fuyuan.hub.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Remembers heads outside the database, so that a chain cut off at its end or rewritten is noticed: the latest one in
 * {@code head}, at most a second old, and one an hour in {@code heads}, each a line {@code sequence hash}.
 */
@Component
class HeadFile {

    private static final Duration PACE = Duration.ofSeconds(1);
    private static final Duration HISTORY_PACE = Duration.ofHours(1);

    private final Path latest;
    private final Path history;
    private Instant written = Instant.EPOCH;
    private Instant kept = Instant.EPOCH;
    private long sequence;

    HeadFile(@Value("${fuyuan.data}") Path data) {
        this.latest = data.resolve("ledger").resolve("head");
        this.history = data.resolve("ledger").resolve("heads");
    }

    /** To be called once the head is committed. */
    synchronized void remember(LedgerHead head) {
        Instant now = Instant.now();
        if (head.sequence() == sequence || now.isBefore(written.plus(PACE))) {
            return;
        }
        try {
            Files.createDirectories(latest.getParent());
            Path next = latest.resolveSibling("head.next");
            Files.writeString(next, head.line() + "\n");
            Files.move(next, latest, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            written = now;
            sequence = head.sequence();
            keep(head, now);
        } catch (IOException e) {
            throw new UncheckedIOException("the ledger's head cannot be remembered in " + latest, e);
        }
    }

    private void keep(LedgerHead head, Instant now) throws IOException {
        if (!now.isBefore(kept.plus(HISTORY_PACE))) {
            Files.writeString(history, head.line() + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            kept = now;
        }
    }

    /** Every head remembered, as hash by sequence. */
    Map<Long, String> remembered() throws IOException {
        Map<Long, String> heads = new TreeMap<>();
        for (Path file : new Path[] {history, latest}) {
            if (Files.exists(file)) {
                for (String line : Files.readAllLines(file, StandardCharsets.US_ASCII)) {
                    String[] parts = line.split(" ", 2);
                    heads.put(Long.parseLong(parts[0]), parts[1]);
                }
            }
        }
        return heads;
    }
}

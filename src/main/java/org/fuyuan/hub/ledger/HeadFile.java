package org.fuyuan.hub.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Remembers heads outside the database, one a line ({@code sequence hash}), so that a chain cut off at its end is noticed.
 * At most one a second is written, after its transaction has committed.
 */
@Component
class HeadFile {

    private static final Duration PACE = Duration.ofSeconds(1);

    private final Path file;
    private Instant last = Instant.EPOCH;

    HeadFile(@Value("${fuyuan.data}") Path data) {
        this.file = data.resolve("ledger").resolve("heads");
    }

    void remember(LedgerHead head) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                write(head);
            }
        });
    }

    private synchronized void write(LedgerHead head) {
        if (Instant.now().isBefore(last.plus(PACE))) {
            return;
        }
        last = Instant.now();
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, head.line() + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException("the ledger's heads cannot be remembered in " + file, e);
        }
    }
}

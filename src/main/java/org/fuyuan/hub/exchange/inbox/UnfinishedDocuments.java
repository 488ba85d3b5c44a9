package org.fuyuan.hub.exchange.inbox;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Goes on, at start and then several times a minute, with documents that a node kept and did not finish. */
@Component
class UnfinishedDocuments {

    private static final int AT_ONCE = 50;

    private final JdbcTemplate jdbc;
    private final Reopening reopening;
    private final Handling handling;
    private final InHand inHand;

    UnfinishedDocuments(JdbcTemplate jdbc, Reopening reopening, Handling handling, InHand inHand) {
        this.jdbc = jdbc;
        this.reopening = reopening;
        this.handling = handling;
        this.inHand = inHand;
    }

    @Scheduled(fixedDelay = 15_000)
    void keepInHand() {
        UUID[] documents = inHand.documents();
        if (documents.length > 0) {
            jdbc.update(
                    "update exchange.inbox set worked_at = clock_timestamp() where id = any(?) and state = 'RECEIVED'",
                    (Object) documents);
        }
    }

    @Scheduled(initialDelay = 5_000, fixedDelay = 20_000)
    void goOn() {
        List<StoredDocument> free = reopening.free(AT_ONCE);
        while (!free.isEmpty()) {
            free.forEach(handling::handle);
            free = reopening.free(AT_ONCE);
        }
    }
}

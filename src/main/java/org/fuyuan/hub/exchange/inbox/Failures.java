package org.fuyuan.hub.exchange.inbox;

import org.fuyuan.hub.exchange.InboundDocument;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** The hub's own failures on a document: noted by kind, never in words that may quote it. */
@Component
class Failures {

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);
    private static final String NOTE =
            """
            update exchange.inbox set attempts = attempts + 1, failure = ?
            where id = ? and state = 'RECEIVED' returning attempts
            """;

    private final JdbcTemplate jdbc;

    Failures(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** How often the hub has failed on the document now; 0 when that could not be noted. */
    int note(InboundDocument document, RuntimeException failure) {
        Throwable cause = NestedExceptionUtils.getMostSpecificCause(failure);
        StackTraceElement[] trace = cause.getStackTrace();
        String kind = cause.getClass().getSimpleName() + (trace.length == 0 ? "" : " at " + trace[0]);
        LOG.error("Document {} of {} ({}) failed: {}", document.id(), document.partner(), document.type(), kind);
        try {
            return jdbc.queryForList(NOTE, Integer.class, kind, document.id()).stream()
                    .findFirst()
                    .orElse(0);
        } catch (DataAccessException | TransactionException e) {
            LOG.error("The failure of document {} could not be noted", document.id());
            return 0;
        }
    }
}

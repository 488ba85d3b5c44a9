package org.fuyuan.hub.exchange.outbox;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Wakes whoever waits for something published when the transaction commits, once however often it is rung. */
public class OutboxBell {

    /** Where PostgreSQL notifies. */
    public static final String CHANNEL = "fuyuan_outbox";

    private final JdbcTemplate jdbc;

    OutboxBell(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void ring() {
        if (!TransactionSynchronizationManager.hasResource(this)) {
            TransactionSynchronizationManager.bindResource(this, CHANNEL);
            TransactionSynchronizationManager.registerSynchronization(new OnCommit());
        }
    }

    private final class OnCommit implements TransactionSynchronization {

        @Override
        public void beforeCommit(boolean readOnly) {
            jdbc.execute("notify " + CHANNEL);
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(OutboxBell.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(OutboxBell.this, CHANNEL);
        }

        @Override
        public void beforeCompletion() {
            TransactionSynchronizationManager.unbindResource(OutboxBell.this);
        }
    }
}

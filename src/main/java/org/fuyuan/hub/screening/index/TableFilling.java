package org.fuyuan.hub.screening.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.fuyuan.hub.debtor.ListInEffect.Listed;

/**
 * Puts entries into a new table as they are read out of the registry, a few at a time: on one thread, which keeps pace with PostgreSQL, so
 * that what one step writes still lies in the processor's cache when the next one reads it.
 */
final class TableFilling {

    private final BindingTable.Loading table;
    private final EntryBatch batch = new EntryBatch();

    TableFilling(BindingTable bindings) {
        this.table = bindings.load();
    }

    void give(Listed listed) {
        batch.add(listed);
        if (batch.isFull()) {
            fill();
        }
    }

    /** Nothing is found before. */
    void finish() {
        fill();
        table.finish();
    }

    /** A hub that stops does not wait for the rest of the list. */
    private void fill() {
        if (Thread.currentThread().isInterrupted()) {
            throw new IllegalStateException("interrupted while the list was read");
        }
        try {
            batch.moveInto(table);
        } catch (IOException e) {
            throw new UncheckedIOException("the payload of the list cannot be written", e);
        }
    }
}

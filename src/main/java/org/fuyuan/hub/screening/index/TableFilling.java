package org.fuyuan.hub.screening.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.fuyuan.hub.debtor.ListInEffect.Listed;

/** Puts entries into a new table on a second thread, while the first reads them out of the registry. */
final class TableFilling implements AutoCloseable {

    private static final int BATCH = 500;
    private static final int QUEUED = 16;

    private final BindingTable.Loading table;
    private final BlockingQueue<List<ListedEntry.Changed>> queue = new ArrayBlockingQueue<>(QUEUED);
    private final Thread thread = new Thread(this::run, "list-index-filling");

    private List<ListedEntry.Changed> batch = new ArrayList<>(BATCH);
    private volatile Exception failure;

    TableFilling(BindingTable bindings) {
        this.table = bindings.load();
        thread.start();
    }

    void give(Listed listed) {
        batch.add(new ListedEntry.Changed(listed.version(), EntryParser.entry(listed.entry())));
        if (batch.size() == BATCH) {
            hand(batch);
            batch = new ArrayList<>(BATCH);
        }
    }

    /** Waits until everything given is in the table; whatever failed there is thrown here. */
    void finish() {
        if (!batch.isEmpty()) {
            hand(batch);
        }
        hand(List.of());
        join();
        requireSound();
        table.finish();
    }

    private void run() {
        try {
            for (List<ListedEntry.Changed> some = queue.take(); !some.isEmpty(); some = queue.take()) {
                for (ListedEntry.Changed entry : some) {
                    table.add(entry.entry(), entry.version());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException | RuntimeException e) {
            failure = e;
        }
    }

    private void hand(List<ListedEntry.Changed> full) {
        try {
            while (!queue.offer(full, 1, TimeUnit.SECONDS)) {
                requireSound();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the list was read", e);
        }
    }

    private void requireSound() {
        if (failure instanceof IOException io) {
            throw new UncheckedIOException("the payload of the list cannot be written", io);
        }
        if (failure instanceof RuntimeException runtime) {
            throw runtime;
        }
    }

    private void join() {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the list was read", e);
        }
    }

    @Override
    public void close() {
        thread.interrupt();
        join();
    }
}

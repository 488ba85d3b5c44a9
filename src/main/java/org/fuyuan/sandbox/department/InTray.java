package org.fuyuan.sandbox.department;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** What arrived together: changes and alerts that could be read, the answers to those that could not, and requests for a statement. */
public final class InTray {

    private final List<ReceivedChange> changes = new ArrayList<>();
    private final List<ReceivedAlert> alerts = new ArrayList<>();
    private final List<Answer> unreadable = new ArrayList<>();
    private final List<Request> requests = new ArrayList<>();

    /** Adds the change read, or the answer to a message that cannot be read. */
    public void change(String messageId, Supplier<ReceivedChange> reading) {
        put(messageId, reading, changes);
    }

    /** Adds the alert read, or the answer to a message that cannot be read. */
    public void alert(String messageId, Supplier<ReceivedAlert> reading) {
        put(messageId, reading, alerts);
    }

    private <T> void put(String messageId, Supplier<T> reading, List<T> read) {
        try {
            read.add(reading.get());
        } catch (UnreadableException e) {
            unreadable.add(Answer.unreadable(messageId, e));
        }
    }

    public void request(String id, List<Integer> buckets) {
        requests.add(new Request(id, buckets));
    }

    public List<Request> requests() {
        return requests;
    }

    List<ReceivedChange> changes() {
        return changes;
    }

    List<ReceivedAlert> alerts() {
        return alerts;
    }

    List<Answer> unreadable() {
        return unreadable;
    }

    /** Asks what is held; no buckets means summaries of all. */
    public record Request(String id, List<Integer> buckets) {}
}

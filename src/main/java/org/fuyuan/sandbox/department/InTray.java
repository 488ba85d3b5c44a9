package org.fuyuan.sandbox.department;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** What arrived together: changes that could be read, the answers to those that could not, and requests for a statement. */
public final class InTray {

    private final List<ReceivedChange> changes = new ArrayList<>();
    private final List<Answer> unreadable = new ArrayList<>();
    private final List<Request> requests = new ArrayList<>();

    /** Adds the change read, or the answer to a message that cannot be read. */
    public void change(String messageId, Supplier<ReceivedChange> reading) {
        try {
            changes.add(reading.get());
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

    List<Answer> unreadable() {
        return unreadable;
    }

    /** Asks what is held; no buckets means summaries of all. */
    public record Request(String id, List<Integer> buckets) {}
}

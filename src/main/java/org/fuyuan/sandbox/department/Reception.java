package org.fuyuan.sandbox.department;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A department's counter: takes a batch in, applies it and says what became of each message, faults on purpose included. */
public final class Reception {

    private final DepartmentList list;
    private final AlertBook alerts;
    private final Faults faults;

    public Reception(DepartmentList list, AlertBook alerts, Faults faults) {
        this.list = list;
        this.alerts = alerts;
        this.faults = faults;
    }

    /** Takes in what could be read and gives the answers to everything, requests for a statement left aside. */
    public List<Answer> take(InTray tray) {
        return Stream.of(tray.unreadable(), told(tray.alerts()), take(tray.changes()))
                .flatMap(List::stream)
                .toList();
    }

    /** Keeps alerts in a transaction of its own and gives the answers to them. */
    public List<Answer> told(List<ReceivedAlert> received) {
        if (!received.isEmpty()) {
            alerts.take(received);
        }
        return done(received);
    }

    /** As {@link #told(List)}, in the caller's transaction. */
    public List<Answer> told(Connection connection, List<ReceivedAlert> received) throws SQLException {
        alerts.take(connection, received);
        return done(received);
    }

    private static List<Answer> done(List<ReceivedAlert> received) {
        return received.stream().map(alert -> Answer.done(alert.messageId())).toList();
    }

    /** Applies a batch in a transaction of its own and gives its answers. */
    public List<Answer> take(List<ReceivedChange> changes) {
        Sorted sorted = sort(changes);
        list.apply(sorted.applied());
        return sorted.answers();
    }

    /** As {@link #take(List)}, in the caller's transaction. */
    public List<Answer> take(Connection connection, List<ReceivedChange> changes) throws SQLException {
        Sorted sorted = sort(changes);
        list.apply(connection, sorted.applied());
        return sorted.answers();
    }

    private Sorted sort(List<ReceivedChange> changes) {
        faults.dawdle();
        List<ReceivedChange> applied = new ArrayList<>();
        List<Answer> answers = new ArrayList<>();
        for (ReceivedChange change : changes) {
            if (faults.refuses(change)) {
                answers.add(Answer.refused(change.messageId()));
            } else if (!faults.nextMessageIsLost()) {
                applied.add(change);
                answers.add(Answer.done(change.messageId()));
            }
        }
        return new Sorted(applied, faults.answersTwice() ? twice(answers) : answers);
    }

    private static List<Answer> twice(List<Answer> answers) {
        return Stream.concat(answers.stream(), answers.stream()).toList();
    }

    private record Sorted(List<ReceivedChange> applied, List<Answer> answers) {}
}

package org.fuyuan.sandbox.department;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;

/** Makes a department misbehave on purpose; everything is off at first. Stopping a department is the fault "down". */
public final class Faults {

    private final AtomicInteger rubbish = new AtomicInteger();
    private final AtomicInteger losses = new AtomicInteger();
    private volatile Duration delay = Duration.ZERO;
    private volatile Predicate<ReceivedChange> refusing = change -> false;
    private volatile boolean answeringTwice;

    /** Every batch takes this much longer. */
    public void slow(Duration perBatch) {
        delay = perBatch;
    }

    /** The next answers are unreadable. */
    public void rubbish(int answers) {
        rubbish.set(answers);
    }

    /** The next messages are taken in and then forgotten: neither applied nor answered. */
    public void lose(int messages) {
        losses.set(messages);
    }

    /** Messages like these are refused. */
    public void refuse(Predicate<ReceivedChange> which) {
        refusing = which;
    }

    /** Every receipt is sent twice. */
    public void answerTwice(boolean on) {
        answeringTwice = on;
    }

    /** Everything off again. */
    public void none() {
        delay = Duration.ZERO;
        rubbish.set(0);
        losses.set(0);
        refusing = change -> false;
        answeringTwice = false;
    }

    /** Whether the answer about to be given should be rubbish. */
    public boolean nextAnswerIsRubbish() {
        return taken(rubbish);
    }

    boolean nextMessageIsLost() {
        return taken(losses);
    }

    boolean refuses(ReceivedChange change) {
        return refusing.test(change);
    }

    boolean answersTwice() {
        return answeringTwice;
    }

    void dawdle() {
        if (!delay.isZero()) {
            LockSupport.parkNanos(delay.toNanos());
        }
    }

    private static boolean taken(AtomicInteger remaining) {
        return remaining.getAndUpdate(n -> Math.max(0, n - 1)) > 0;
    }
}

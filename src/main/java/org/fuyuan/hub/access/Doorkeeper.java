package org.fuyuan.hub.access;

import java.util.function.BooleanSupplier;

/** Lets programs in by their key and slows down whoever guesses. */
public interface Doorkeeper {

    /** @param keyIsRight compares the key shown; not asked when the attempt is turned away unread */
    Verdict judge(Attempt attempt, BooleanSupplier keyIsRight);
}

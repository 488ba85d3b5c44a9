package org.fuyuan.hub.debtor;

import org.fuyuan.hub.message.Refusal;
import org.fuyuan.hub.message.RefusedException;

/**
 * What an officer answers for when changing the list.
 *
 * @param actor the officer's login
 * @param reason why, never empty
 * @param article the article it rests on; null for the usual one of the rules
 */
public record Act(String actor, String reason, String article) {

    public Act {
        if (actor == null || actor.isBlank() || reason == null || reason.isBlank()) {
            throw new RefusedException(new Refusal("missing", "reason", "nothing", "who and why"));
        }
    }
}

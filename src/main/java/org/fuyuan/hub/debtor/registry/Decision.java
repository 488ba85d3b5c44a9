package org.fuyuan.hub.debtor.registry;

import org.fuyuan.hub.message.Refusal;

/**
 * What a statement of the court means for an entry: one of the three is set, or none when it says nothing new.
 *
 * @param seen the entry with the statement noted, nothing else changed
 */
record Decision(Change change, Registered seen, Refusal refusal) {

    static final Decision NOTHING = new Decision(null, null, null);

    static Decision change(Change change) {
        return new Decision(change, null, null);
    }

    static Decision seen(Registered seen) {
        return new Decision(null, seen, null);
    }

    static Decision refuse(String code, String field, String found, String expected) {
        return refuse(new Refusal(code, field, found, expected));
    }

    static Decision refuse(Refusal refusal) {
        return new Decision(null, null, refusal);
    }
}

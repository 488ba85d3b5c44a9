package org.fuyuan.hub.screening.population;

import org.fuyuan.hub.screening.Party;

/**
 * A member of a population, as it is held.
 *
 * @param place the order in which members came
 */
record Member(Holder holder, long place, Party party) {

    /** Which member of which population: the same one across replacements. */
    Key key() {
        return new Key(holder.department(), holder.population(), party.reference());
    }

    /** Whose population it is. */
    record Holder(String department, String population) {}

    /** What stands against a member is kept under. */
    record Key(String department, String population, String reference) {}
}

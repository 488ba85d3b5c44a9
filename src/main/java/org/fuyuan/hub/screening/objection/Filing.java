package org.fuyuan.hub.screening.objection;

import java.util.UUID;

/**
 * An objection as it is handed in: about a decision and a party in it, or about an entry as such.
 *
 * @param decision null for an entry as such
 * @param party the decision's word for the party; null with no decision
 * @param entry the entry's id; may be null where only one entry stood against the party
 * @param text what is objected and why
 * @param contact how the objector is reached
 */
public record Filing(UUID decision, String party, String entry, Kind kind, String text, String contact) {}

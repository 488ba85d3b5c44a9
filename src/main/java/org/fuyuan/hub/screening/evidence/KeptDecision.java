package org.fuyuan.hub.screening.evidence;

import org.fuyuan.hub.screening.Decision;

/**
 * A decision in the form that is kept.
 *
 * @param numberKey the name of the key the numbers in {@code question} were digested with
 * @param question the parties asked about, as JSON
 * @param answer what was decided on each of them, as JSON
 */
record KeptDecision(
        Decision decision, String purpose, String askedBy, String numberKey, KeptText question, KeptText answer) {}

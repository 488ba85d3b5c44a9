package org.fuyuan.hub.prefilter;

import java.util.List;
import java.util.Map;

/**
 * What came to the list since a filter was made, and what may rest on it; signed as a whole.
 *
 * @param department whom it is told to
 * @param nonce the asker's own word, by which an old answer is told from this one
 * @param since the filter's version of the list
 * @param salt the filter's, by which the keys are made: by another they would find nobody
 * @param listSequence version of the list up to which it tells
 * @param added keys, in hex
 * @param localScenarios in which of the department's businesses a party may be passed without asking, and for how many milliseconds after
 *     this was asked for
 */
public record FilterChanges(
        String department,
        String nonce,
        long since,
        String salt,
        long listSequence,
        String measuresVersion,
        List<String> added,
        Map<String, Long> localScenarios) {

    /** The header of the answer that carries the signature in Base64. */
    public static final String SIGNATURE = "Fuyuan-Signature";
}

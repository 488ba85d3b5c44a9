package org.fuyuan.hub.screening;

/**
 * Puts a question to the list in memory and the measures. A function of the list version, the measures version, the suppressions in
 * force and the question; keeps nothing. Safe for use by many threads.
 */
@FunctionalInterface
public interface Assessing {

    /** @throws ScreeningUnavailableException while the list is not in memory yet */
    Assessment assess(Question question);
}

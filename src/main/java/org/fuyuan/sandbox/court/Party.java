package org.fuyuan.sandbox.court;

import java.time.LocalDate;

/**
 * A fictitious person or entity.
 *
 * @param person whether a natural person
 * @param name a name nobody is meant by
 * @param number with a right check digit
 * @param born null for an entity
 * @param male of a person
 * @param representative an entity's legal representative; null for a person
 */
record Party(boolean person, String name, String number, LocalDate born, boolean male, Party representative) {}

package org.fuyuan.hub.screening.suppression;

import java.time.LocalDate;
import java.util.UUID;

/**
 * One entry set aside for one person.
 *
 * @param listed what {@link Fingerprints#listed} says of the listed party
 * @param person what {@link Fingerprints#person} says of who was asked about
 * @param expiresOn the last day on which it holds
 */
public record Suppression(UUID id, String entryId, String listed, String person, LocalDate expiresOn) {}

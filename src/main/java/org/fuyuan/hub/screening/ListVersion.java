package org.fuyuan.hub.screening;

import java.time.Instant;

/**
 * Which state of the court's list an answer rests on.
 *
 * @param sequence how many changes of the list had been taken in, in the order of their commits: the same on every node
 * @param takenAt when the registry published the last of them, by the database's clock; the epoch when there is none
 */
public record ListVersion(long sequence, Instant takenAt) {}

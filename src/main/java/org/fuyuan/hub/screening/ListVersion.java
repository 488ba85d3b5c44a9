package org.fuyuan.hub.screening;

import java.time.Instant;

/**
 * Which state of the court's list an answer rests on.
 *
 * @param sequence how many changes of the list had been taken in, in the order of their commits: the same on every node
 * @param takenAt when the last of them was taken in
 */
public record ListVersion(long sequence, Instant takenAt) {}

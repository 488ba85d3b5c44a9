package org.fuyuan.hub.screening.evidence;

import java.time.Instant;

/**
 * A department asked as if it walked a range of numbers.
 *
 * @param lookups how many of its lookups were looked at
 * @param neighbours how many of those numbers had a neighbour among them
 * @param misses how many stood on no list
 */
public record ProbingAlarm(String department, Instant at, int lookups, int neighbours, int misses) {}

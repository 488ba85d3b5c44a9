package org.fuyuan.hub.screening.population;

import java.time.Instant;

/**
 * How a population stands.
 *
 * @param version one more with every change of its members
 * @param since when it was last replaced as a whole
 * @param matched against how many members an entry stands, as the department was told
 * @param compared whether every member has been compared with the list since it was registered
 */
public record PopulationState(
        String population, long members, long version, Instant since, long matched, boolean compared) {}

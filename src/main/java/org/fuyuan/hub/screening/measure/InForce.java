package org.fuyuan.hub.screening.measure;

import java.time.Instant;

/**
 * A time during which one version of the measures was in force.
 *
 * @param until null while it is
 */
public record InForce(String version, Instant since, Instant until) {

    public boolean isNow() {
        return until == null;
    }

    public boolean isOf(String id) {
        return version.equals(id);
    }
}

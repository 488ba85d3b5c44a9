package org.fuyuan.hub.screening.measure;

import org.fuyuan.hub.files.FileFault;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;

/** Which catalogue is in force, and whether its files say something else because they are faulty. */
final class MeasuresHealth implements HealthIndicator {

    static final Status DEGRADED = new Status("DEGRADED", "the files of the catalogue are faulty and not in force");

    private final WatchedCatalogue catalogue;

    MeasuresHealth(WatchedCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public Health health() {
        Health.Builder health =
                Health.up().withDetail("version", catalogue.current().id());
        if (!catalogue.faults().isEmpty()) {
            health.status(DEGRADED)
                    .withDetail(
                            "faults",
                            catalogue.faults().stream().map(FileFault::sentence).toList());
        }
        return health.build();
    }
}

package org.fuyuan.hub.operations;

import org.fuyuan.hub.partner.Partner;
import org.fuyuan.hub.partner.PartnerRegister;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;
import org.springframework.stereotype.Component;

/** Whether every partner can be reached; it is no part of the hub's own readiness. */
@Component("partnersHealthIndicator")
class PartnersHealth implements HealthIndicator {

    static final Status DEGRADED = new Status("DEGRADED", "the hub works, and something needs a look");

    private final Traffic traffic;
    private final PartnerRegister register;

    PartnersHealth(Traffic traffic, PartnerRegister register) {
        this.traffic = traffic;
        this.register = register;
    }

    @Override
    public Health health() {
        Health.Builder health = Health.up();
        for (Partner partner : register.all()) {
            LaneState state = traffic.lane(partner.id()).state();
            health.withDetail(partner.id(), state);
            if (state == LaneState.DOWN) {
                health.status(DEGRADED);
            }
        }
        return health.build();
    }
}

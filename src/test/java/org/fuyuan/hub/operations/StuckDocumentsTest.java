package org.fuyuan.hub.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.fuyuan.hub.exchange.InboundFixture;
import org.fuyuan.hub.exchange.Inbox;
import org.junit.jupiter.api.Test;
import org.springframework.boot.actuate.health.Health;

/** A document the hub itself fails on is seen by whoever watches the hub. */
class StuckDocumentsTest {

    @Test
    void a_document_the_hub_fails_on_is_counted_in_the_metrics_and_degrades_health() {
        try (InboundFixture hub = new InboundFixture()) {
            SimpleMeterRegistry meters = new SimpleMeterRegistry();
            StuckDocuments stuck = new StuckDocuments(hub.the(Inbox.class));
            stuck.bindTo(meters);
            assertThat(stuck.health())
                    .isEqualTo(Health.up().withDetail("stuck", 0).build());

            hub.taken.armed = true;
            hub.receive("note/v1", "n-1", "crash");

            assertThat(meters.get("fuyuan.stuck.documents").gauge().value()).isEqualTo(1);
            assertThat(stuck.health())
                    .isEqualTo(Health.status(PartnersHealth.DEGRADED)
                            .withDetail("stuck", 1)
                            .build());
        }
    }
}

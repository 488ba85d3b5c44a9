package org.fuyuan.hub.exchange.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.apache.camel.Route;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every partner's routes start although no partner and no broker is there. */
class RoutesLoadTest {

    static final String[] PARTNERS = {
        "civil-affairs",
        "court",
        "credit-platform",
        "market-supervision",
        "natural-resources",
        "public-security",
        "rural-commercial-bank"
    };

    @TempDir
    Path secrets;

    @Test
    void every_route_starts_while_every_partner_is_away() throws Exception {
        try (RouteFixture fixture =
                new RouteFixture(Map.of(), secrets, new ActiveMQConnectionFactory("tcp://127.0.0.1:1"))) {
            fixture.start(PARTNERS);

            assertThat(fixture.camel().getRoutes())
                    .extracting(Route::getId, Route::getGroup)
                    .allSatisfy(route -> assertThat(route.toList().get(0).toString())
                            .startsWith(route.toList().get(1) + "."));
            assertThat(fixture.camel().getRoutes()).hasSizeGreaterThan(15);
        }
    }
}

package org.fuyuan.hub.exchange.route;

import org.fuyuan.hub.exchange.lane.Deliveries;
import org.fuyuan.hub.mapping.Mappings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The beans that routes name. */
@Configuration(proxyBeanMethods = false)
class LaneRouteConfiguration {

    @Bean
    LaneDocument laneDocument(Mappings mappings, Deliveries deliveries) {
        return new LaneDocument(mappings, deliveries);
    }
}

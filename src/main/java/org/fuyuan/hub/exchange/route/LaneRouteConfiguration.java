package org.fuyuan.hub.exchange.route;

import java.nio.file.Path;
import org.fuyuan.hub.exchange.lane.Deliveries;
import org.fuyuan.hub.mapping.Mappings;
import org.fuyuan.hub.partner.PartnerRegister;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The beans that routes name. */
@Configuration(proxyBeanMethods = false)
class LaneRouteConfiguration {

    @Bean
    LaneDocument laneDocument(Mappings mappings, Deliveries deliveries) {
        return new LaneDocument(mappings, deliveries);
    }

    @Bean
    MappedRights mappedRights(
            PartnerRegister register,
            Mappings mappings,
            @Value("#{T(java.nio.file.Path).of('${fuyuan.home:.}')}") Path home) {
        MappedRights rights = new MappedRights(register, mappings, home.resolve("routes/partners"));
        rights.check();
        return rights;
    }
}

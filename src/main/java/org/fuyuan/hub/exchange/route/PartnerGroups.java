package org.fuyuan.hub.exchange.route;

import org.apache.camel.model.ModelLifecycleStrategySupport;
import org.apache.camel.model.RouteDefinition;
import org.springframework.stereotype.Component;

/** Puts each route into the group of its partner, so that an administrator starts and stops a department as one. */
@Component
final class PartnerGroups extends ModelLifecycleStrategySupport {

    @Override
    public void onAddRouteDefinition(RouteDefinition route) {
        if (route.getRouteId() != null && route.getGroup() == null) {
            int dot = route.getRouteId().indexOf('.');
            if (dot > 0) {
                route.setGroup(route.getRouteId().substring(0, dot));
            }
        }
    }
}

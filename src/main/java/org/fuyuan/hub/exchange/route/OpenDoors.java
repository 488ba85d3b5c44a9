package org.fuyuan.hub.exchange.route;

import java.util.List;
import org.apache.camel.CamelContext;
import org.apache.camel.ServiceStatus;
import org.apache.camel.model.Model;
import org.apache.camel.model.RouteDefinition;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

/** Whether every path that partners post to is open; the web server answers before they are. */
@Component("doorsHealthIndicator")
class OpenDoors implements HealthIndicator {

    private final CamelContext camel;

    OpenDoors(CamelContext camel) {
        this.camel = camel;
    }

    @Override
    public Health health() {
        List<String> shut =
                camel.getCamelContextExtension().getContextPlugin(Model.class).getRouteDefinitions().stream()
                        .filter(OpenDoors::isDoor)
                        .map(RouteDefinition::getRouteId)
                        .filter(this::isShut)
                        .toList();
        return shut.isEmpty() && camel.isStarted()
                ? Health.up().build()
                : Health.outOfService().withDetail("shut", shut).build();
    }

    private static boolean isDoor(RouteDefinition route) {
        return route.getInput().getEndpointUri().startsWith("platform-http:");
    }

    private boolean isShut(String routeId) {
        ServiceStatus status = camel.getRouteController().getRouteStatus(routeId);
        return status == null || !status.isStarted();
    }
}

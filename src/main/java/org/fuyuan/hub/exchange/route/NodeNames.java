package org.fuyuan.hub.exchange.route;

import org.apache.camel.model.ModelLifecycleStrategySupport;
import org.apache.camel.model.ProcessorDefinition;
import org.apache.camel.model.RouteDefinition;
import org.springframework.stereotype.Component;

/**
 * Names each node after its route too, e.g. {@code map@court.lane}. Camel counts under prefix and id together but draws the id without
 * the prefix, so that a diagram would find no node's figures; behind, the route's name leaves the node's own in sight.
 */
@Component
final class NodeNames extends ModelLifecycleStrategySupport {

    @Override
    public void onAddRouteDefinition(RouteDefinition route) {
        String prefix = route.getNodePrefixId();
        if (prefix != null) {
            route.setNodePrefixId(null);
            route.getOutputs().forEach(node -> name(prefix, node));
        }
    }

    /** As if generated, because a choice hands an id that is set on to its last branch. */
    private static void name(String prefix, ProcessorDefinition<?> node) {
        if (node.hasCustomIdAssigned()) {
            node.setGeneratedId(node.getId() + "@" + prefix);
            node.setCustomId(true);
        }
        node.getOutputs().forEach(inner -> name(prefix, inner));
    }
}

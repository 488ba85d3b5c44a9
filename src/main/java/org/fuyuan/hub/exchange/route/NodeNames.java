package org.fuyuan.hub.exchange.route;

import org.apache.camel.model.ModelLifecycleStrategySupport;
import org.apache.camel.model.ProcessorDefinition;
import org.apache.camel.model.RouteDefinition;
import org.springframework.stereotype.Component;

/**
 * Writes a route's prefix into the ids of its nodes. Camel counts under prefix and id together but draws ids without their prefix, so
 * that a diagram would find no node's figures.
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
            node.setGeneratedId(prefix + "." + node.getId());
            node.setCustomId(true);
        }
        node.getOutputs().forEach(inner -> name(prefix, inner));
    }
}

package org.fuyuan.hub.exchange.broker;

import java.util.Map;
import java.util.Set;
import org.apache.activemq.artemis.api.core.QueueConfiguration;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.CoreAddressConfiguration;
import org.apache.activemq.artemis.core.security.Role;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;
import org.fuyuan.hub.partner.Partner;

/**
 * The addresses of partners that come to the hub's broker and their rights there, by prefix {@code <partner>.}: each may read what is
 * addressed to it and write to {@code <partner>.to-court}, nothing else. A partner's {@code topic} and its durable {@code subscription}
 * exist before it first connects, so that it misses nothing. Sending to a name under the prefix makes no queue of it.
 */
final class BrokerAddresses {

    static final String PASSWORD = "broker-password";
    private static final String TO_COURT = ".to-court";
    private static final String REFUSALS = ".refusals";

    private final Configuration broker;

    BrokerAddresses(Configuration broker) {
        this.broker = broker;
    }

    void everythingForTheHub() {
        broker.putSecurityRoles("#", Set.of(hub()));
    }

    void open(Partner partner) {
        if (!partner.credentials().containsKey(PASSWORD)) {
            return;
        }
        String id = partner.id();
        broker.addAddressSetting(
                id + ".#", new AddressSettings().setAutoCreateQueues(false).setAutoCreateAddresses(false));
        broker.putSecurityRoles(id + ".#", Set.of(hub(), reader(id)));
        broker.putSecurityRoles(id + TO_COURT, Set.of(hub(), writer(id)));
        Map<String, String> endpoints = partner.endpoints();
        queue(id + TO_COURT, id + TO_COURT, RoutingType.ANYCAST);
        queue(id + REFUSALS, id + REFUSALS, RoutingType.ANYCAST);
        if (endpoints.containsKey("queue")) {
            queue(endpoints.get("queue"), endpoints.get("queue"), RoutingType.ANYCAST);
        }
        if (endpoints.containsKey("topic")) {
            queue(endpoints.get("topic"), id + "." + endpoints.get("subscription"), RoutingType.MULTICAST);
        }
    }

    private void queue(String address, String name, RoutingType routing) {
        CoreAddressConfiguration configuration =
                new CoreAddressConfiguration().setName(address).addRoutingType(routing);
        configuration.addQueueConfig(QueueConfiguration.of(name)
                .setAddress(address)
                .setRoutingType(routing)
                .setDurable(true)
                .setAutoDelete(false));
        broker.addAddressConfiguration(configuration);
    }

    private static Role hub() {
        return new Role(BrokerUsers.HUB, true, true, true, true, true, true, true, true, true, true, true, true);
    }

    private static Role reader(String partner) {
        Role role = nothing(partner);
        role.setConsume(true);
        role.setBrowse(true);
        role.setCreateDurableQueue(true);
        role.setCreateNonDurableQueue(true);
        role.setDeleteNonDurableQueue(true);
        return role;
    }

    private static Role writer(String partner) {
        Role role = nothing(partner);
        role.setSend(true);
        return role;
    }

    private static Role nothing(String partner) {
        Role role = new Role();
        role.setName(partner);
        return role;
    }
}

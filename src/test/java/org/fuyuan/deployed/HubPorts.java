package org.fuyuan.deployed;

import org.fuyuan.hub.FreePorts;

/** Where a hub and its servers listen, on the loopback interface. */
record HubPorts(int http, int broker, int amqp, int postgres) {

    static HubPorts free() {
        return new HubPorts(FreePorts.next(), FreePorts.next(), FreePorts.next(), FreePorts.next());
    }
}

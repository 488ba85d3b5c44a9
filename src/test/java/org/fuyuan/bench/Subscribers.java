package org.fuyuan.bench;

/** Subscriptions a bench opens in a partner's name. */
final class Subscribers {

    static final String LIST_CHANGES = "credit-platform.list-changes";

    private Subscribers() {}

    static AmqpSubscriber creditPlatform(BenchHub hub) throws Exception {
        return new AmqpSubscriber(
                hub.amqpUrl(), "credit-platform", hub.secret("credit-platform/broker-password"), LIST_CHANGES);
    }
}

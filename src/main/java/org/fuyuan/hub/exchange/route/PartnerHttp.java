package org.fuyuan.hub.exchange.route;

import org.apache.camel.component.http.HttpClientConfigurer;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;

/** A partner's HTTP client: the hub's login, and no second tries of its own, for the lane decides about those. */
final class PartnerHttp implements HttpClientConfigurer {

    private final HubLogin login;

    PartnerHttp(HubLogin login) {
        this.login = login;
    }

    @Override
    public void configureHttpClient(HttpClientBuilder client) {
        client.disableAutomaticRetries()
                .disableCookieManagement()
                .addRequestInterceptorFirst(
                        (request, entity, context) -> request.setHeader("Authorization", login.basic()));
    }
}

package org.fuyuan.hub.exchange.route;

import java.net.URI;
import org.apache.camel.component.cxf.jaxws.CxfConfigurer;
import org.apache.cxf.configuration.security.AuthorizationPolicy;
import org.apache.cxf.endpoint.Client;
import org.apache.cxf.endpoint.Server;
import org.apache.cxf.frontend.AbstractWSDLBasedEndpointFactory;
import org.apache.cxf.message.Message;
import org.apache.cxf.transport.http.HTTPConduit;
import org.apache.cxf.transport.http.auth.HttpAuthSupplier;
import org.apache.cxf.transports.http.configuration.HTTPClientPolicy;

/** A partner's SOAP client: the hub's login and its patience. */
final class PartnerSoap implements CxfConfigurer {

    private static final long CONNECT_MILLIS = 5_000;
    private static final long ANSWER_MILLIS = 60_000;

    private final HubLogin login;

    PartnerSoap(HubLogin login) {
        this.login = login;
    }

    @Override
    public void configure(AbstractWSDLBasedEndpointFactory factory) {}

    @Override
    public void configureClient(Client client) {
        HTTPConduit conduit = (HTTPConduit) client.getConduit();
        HTTPClientPolicy patience = new HTTPClientPolicy();
        patience.setConnectionTimeout(CONNECT_MILLIS);
        patience.setReceiveTimeout(ANSWER_MILLIS);
        patience.setAutoRedirect(false);
        patience.setAllowChunking(false);
        conduit.setClient(patience);
        conduit.setAuthSupplier(new Login(login));
    }

    @Override
    public void configureServer(Server server) {}

    private record Login(HubLogin login) implements HttpAuthSupplier {

        @Override
        public boolean requiresRequestCaching() {
            return false;
        }

        @Override
        public String getAuthorization(AuthorizationPolicy policy, URI address, Message message, String fullHeader) {
            return login.basic();
        }
    }
}

package org.fuyuan.hub.exchange.route;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.fuyuan.hub.partner.Partner;
import org.fuyuan.hub.partner.Secrets;

/** Says who the hub is to a partner's HTTP server. The password is read at each call and stands in no URI, header map or trace. */
final class HubLogin {

    private final Partner partner;
    private final Secrets secrets;

    HubLogin(Partner partner, Secrets secrets) {
        this.partner = partner;
        this.secrets = secrets;
    }

    String basic() {
        String user = partner.endpoints().get("user");
        String password = secrets.text(partner.credentials().get("hub-key"));
        byte[] pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(pair);
    }
}

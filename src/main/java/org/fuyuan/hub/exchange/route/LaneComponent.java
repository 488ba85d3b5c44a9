package org.fuyuan.hub.exchange.route;

import java.util.Map;
import org.apache.camel.Endpoint;
import org.apache.camel.support.DefaultComponent;

/** {@code lane:<partner>}: where a partner's route begins. Each exchange carries one transmission. */
public class LaneComponent extends DefaultComponent {

    @Override
    protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters) {
        if (remaining.isBlank()) {
            throw new IllegalArgumentException("a lane names its partner, e.g. lane:civil-affairs");
        }
        return new LaneEndpoint(uri, this, remaining);
    }
}

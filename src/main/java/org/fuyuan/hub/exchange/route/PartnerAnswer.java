package org.fuyuan.hub.exchange.route;

import java.io.IOException;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.springframework.stereotype.Component;

/** Looks at what a partner answered before the transmission counts as sent: a login page with status 200 is no acknowledgement. */
@Component("partnerAnswer")
class PartnerAnswer {

    private static final int ACCEPTED = 202;
    private static final int REFUSED = 400;

    /** Throws unless the partner said 202. */
    public void accepted(Exchange exchange) throws RubbishException {
        Message answer = exchange.getMessage();
        Integer status = answer.getHeader(Exchange.HTTP_RESPONSE_CODE, Integer.class);
        if (status == null || status != ACCEPTED) {
            throw new RubbishException("answered HTTP %s %s where 202 was expected"
                    .formatted(status, answer.getHeader(Exchange.CONTENT_TYPE)));
        }
    }

    /** Throws when the inbox refused what the partner answered as a whole. */
    public void readable(Exchange exchange) throws RubbishException {
        Integer status = exchange.getMessage().getHeader(Exchange.HTTP_RESPONSE_CODE, Integer.class);
        if (status != null && status >= REFUSED && status < 500) {
            throw new RubbishException("answered something the inbox refused with " + status);
        }
    }

    /** What came back is not the partner's system speaking; the lane waits and tries again. */
    static final class RubbishException extends IOException {

        private static final long serialVersionUID = 1L;

        RubbishException(String message) {
            super(message);
        }
    }
}

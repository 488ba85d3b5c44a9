package org.fuyuan.hub.exchange.route;

import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.camel.Exchange;
import org.apache.camel.http.base.HttpOperationFailedException;
import org.apache.cxf.binding.soap.SoapFault;
import org.apache.cxf.transport.http.HTTPException;
import org.fuyuan.hub.exchange.lane.Failure;
import org.fuyuan.hub.exchange.lane.Failure.Kind;
import org.fuyuan.hub.message.RefusedException;
import org.springframework.core.NestedExceptionUtils;

/**
 * Reads from an exchange whether the partner is away or the message is at fault. A route may say so itself with the exchange
 * property {@code FuyuanFailure}, AWAY or FAULT.
 */
final class LaneFailures {

    private static final String SAID_BY_ROUTE = "FuyuanFailure";
    /** Answers that speak of the partner's address, door or load, not of what was sent. */
    private static final Set<Integer> AWAY_STATUS = Set.of(401, 403, 404, 405, 407, 408, 421, 423, 425, 429);

    private static final Pattern LONG_NUMBER = Pattern.compile("\\d{6,}[0-9Xx]*");
    private static final int LONGEST_TEXT = 300;
    private static final int DEEPEST = 20;

    private LaneFailures() {}

    /** Empty when the route ended well. */
    static Optional<Failure> of(Exchange exchange) {
        Throwable thrown = exchange.getException();
        if (thrown == null && !exchange.isRollbackOnly() && !exchange.isRollbackOnlyLast()) {
            return Optional.empty();
        }
        Failure failure = thrown == null ? new Failure(Kind.AWAY, "rolled-back", "the route gave up") : of(thrown);
        Kind said = exchange.getProperty(SAID_BY_ROUTE, Kind.class);
        return Optional.of(said == null ? failure : new Failure(said, failure.code(), failure.text()));
    }

    static Failure of(Throwable thrown) {
        Throwable cause = thrown;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            Failure failure = known(cause);
            if (failure != null) {
                return failure;
            }
            cause = cause.getCause();
        }
        return new Failure(Kind.FAULT, code(thrown), place(thrown));
    }

    private static Failure known(Throwable cause) {
        if (cause instanceof HttpOperationFailedException http) {
            return http(http.getStatusCode());
        }
        if (cause instanceof HTTPException http) {
            return http(http.getResponseCode());
        }
        if (cause instanceof SoapFault fault) {
            return soap(SoapFaultWords.of(fault.getFaultCode(), fault.getMessage()));
        }
        if (cause instanceof jakarta.xml.ws.soap.SOAPFaultException fault) {
            return soap(SoapFaultWords.of(fault.getFault().getFaultCodeAsQName(), fault.getMessage()));
        }
        if (cause instanceof RefusedException refused) {
            boolean ours = refused.refusal().code().equals("no-mapping");
            return new Failure(ours ? Kind.AWAY : Kind.FAULT, refused.refusal().code(), text(refused));
        }
        return PartnerAway.shownBy(cause) ? new Failure(Kind.AWAY, code(cause), text(cause)) : null;
    }

    private static Failure http(int status) {
        boolean away = status >= 500 || status < 400 || AWAY_STATUS.contains(status);
        return new Failure(away ? Kind.AWAY : Kind.FAULT, "http-" + status, "answered HTTP " + status);
    }

    private static Failure soap(SoapFaultWords fault) {
        return new Failure(fault.blamesTheMessage() ? Kind.FAULT : Kind.AWAY, "soap-" + fault.code(), fault.sentence());
    }

    private static String code(Throwable cause) {
        return cause.getClass().getSimpleName();
    }

    /** Of a failure nobody foresaw only where it happened: its words may quote the message. */
    private static String place(Throwable thrown) {
        Optional<String> sqlState = sqlState(thrown);
        if (sqlState.isPresent()) {
            return sqlState.get();
        }
        Throwable root = NestedExceptionUtils.getMostSpecificCause(thrown);
        StackTraceElement[] trace = root.getStackTrace();
        return code(root) + (trace.length == 0 ? "" : " at " + trace[0]);
    }

    /**
     * What was said, with anything that could be a number of a person struck out. Databases quote whole rows, so of them only
     * the state is told.
     */
    private static String text(Throwable cause) {
        return sqlState(cause).orElseGet(() -> shortened(cause));
    }

    private static Optional<String> sqlState(Throwable thrown) {
        Throwable cause = thrown;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            if (cause instanceof SQLException sql) {
                return Optional.of("the database answered SQL state " + sql.getSQLState());
            }
            cause = cause.getCause();
        }
        return Optional.empty();
    }

    private static String shortened(Throwable cause) {
        String said = LONG_NUMBER.matcher(String.valueOf(cause.getMessage())).replaceAll("****");
        return said.length() <= LONGEST_TEXT ? said : said.substring(0, LONGEST_TEXT) + "…";
    }
}

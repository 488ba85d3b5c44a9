package org.fuyuan.hub.operations;

import java.net.URI;
import java.util.Objects;
import java.util.regex.Pattern;
import javax.management.ObjectName;
import org.fuyuan.hub.access.AccessLedger;
import org.fuyuan.hub.ledger.LedgerEvent;
import org.jolokia.server.core.service.api.Restrictor;
import org.jolokia.server.core.util.HttpMethod;
import org.jolokia.server.core.util.RequestType;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Keeps what a person may do from Hawtio: an administrator the few acts of {@link JmxRights}, each act, each look into messages and each
 * refusal taken down; others look at anything but messages. It is asked on the request's thread. A change must come by POST, which
 * carries the token against forged requests.
 */
@Component
class JmxGuard implements Restrictor {

    /** One route, and the routes of one partner. */
    private static final Pattern ROUTES = Pattern.compile("routes|routegroups");

    private final AccessLedger ledger;

    JmxGuard(AccessLedger ledger) {
        this.ledger = ledger;
    }

    @Override
    public boolean isHttpMethodAllowed(HttpMethod method) {
        return true;
    }

    @Override
    public boolean isTypeAllowed(RequestType type) {
        return switch (type) {
            case READ, LIST, SEARCH, VERSION, EXEC, WRITE -> true;
            case CONFIG, NOTIFICATION -> {
                record(LedgerEvent.ACCESS_DENIED, "a request of type " + type.getName() + " over JMX");
                yield false;
            }
        };
    }

    @Override
    public boolean isAttributeReadAllowed(ObjectName bean, String attribute) {
        return !JmxRights.isHidden(bean) && (!JmxRights.isAdministratorsOnly(bean, attribute) || isAdministrator());
    }

    @Override
    public boolean isAttributeWriteAllowed(ObjectName bean, String attribute) {
        return change(JmxRights.mayWrite(bean, attribute), bean, "set " + attribute, LedgerEvent.ADMINISTRATIVE_ACT);
    }

    @Override
    public boolean isOperationAllowed(ObjectName bean, String operation) {
        if (!JmxRights.onlyLooks(bean, operation)) {
            return change(JmxRights.mayExecute(bean, operation), bean, operation, event(bean, operation));
        }
        return !JmxRights.showsMessages(bean, operation) || reading(bean, operation);
    }

    @Override
    public boolean isRemoteAccessAllowed(String... hostsOrAddresses) {
        return true;
    }

    /** Only pages of this hub; programs that are no browser name no origin. */
    @Override
    public boolean isOriginAllowed(String origin, boolean strictly) {
        return origin == null || sameHost(origin);
    }

    @Override
    public boolean isObjectNameHidden(ObjectName bean) {
        return JmxRights.isHidden(bean);
    }

    private boolean reading(ObjectName bean, String operation) {
        boolean allowed = isAdministrator();
        record(allowed ? LedgerEvent.PERSONAL_DATA_READ : LedgerEvent.ACCESS_DENIED, bean, operation);
        return allowed;
    }

    private boolean change(boolean permitted, ObjectName bean, String act, LedgerEvent event) {
        boolean allowed = permitted && isAdministrator() && isPost();
        record(allowed ? event : LedgerEvent.ACCESS_DENIED, bean, act);
        return allowed;
    }

    private void record(LedgerEvent event, ObjectName bean, String act) {
        record(event, act + JmxRequests.arguments() + " on " + bean);
    }

    private void record(LedgerEvent event, String detail) {
        Authentication person = person();
        ledger.record(event, person == null ? "unknown" : person.getName(), null, detail);
    }

    private static LedgerEvent event(ObjectName bean, String operation) {
        if (!ROUTES.matcher(Objects.toString(bean.getKeyProperty("type"), "")).matches()) {
            return LedgerEvent.ADMINISTRATIVE_ACT;
        }
        return switch (JmxRights.bare(operation)) {
            case "start", "resume" -> LedgerEvent.ROUTE_STARTED;
            case "stop", "suspend" -> LedgerEvent.ROUTE_STOPPED;
            default -> LedgerEvent.ADMINISTRATIVE_ACT;
        };
    }

    private static boolean isAdministrator() {
        Authentication person = person();
        return person != null
                && person.getAuthorities().stream().anyMatch(role -> "ROLE_ADMINISTRATOR".equals(role.getAuthority()));
    }

    private static Authentication person() {
        return SecurityContextHolder.getContext().getAuthentication();
    }

    private static boolean isPost() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes current
                && "POST".equals(current.getRequest().getMethod());
    }

    private static boolean sameHost(String origin) {
        try {
            return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes current
                    && URI.create(origin)
                            .getAuthority()
                            .equals(current.getRequest().getHeader("Host"));
        } catch (IllegalArgumentException | NullPointerException notAnOrigin) {
            return false;
        }
    }
}

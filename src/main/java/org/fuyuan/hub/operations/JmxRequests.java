package org.fuyuan.hub.operations;

import java.util.List;
import java.util.Objects;
import org.fuyuan.hub.access.PersonalNumbers;
import org.jolokia.server.core.request.JolokiaExecRequest;
import org.jolokia.server.core.request.JolokiaRequest;
import org.jolokia.server.core.request.JolokiaWriteRequest;
import org.jolokia.server.core.service.request.AbstractRequestHandler;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Stands before Jolokia's own handlers, the members of a bulk request one by one: turns away the types the restrictor forbids, which not
 * each of them asks about, and keeps at hand what the restrictor is not told, the arguments.
 */
public final class JmxRequests extends AbstractRequestHandler {

    private static final String UNDER_WAY = JmxRequests.class.getName();
    private static final int LONGEST = 80;

    /** Called by Jolokia, which finds this class in {@code META-INF/jolokia/services}. */
    public JmxRequests(int order) {
        super("fuyuan", order);
    }

    @Override
    public boolean canHandle(JolokiaRequest request) {
        RequestContextHolder.currentRequestAttributes()
                .setAttribute(UNDER_WAY, request, RequestAttributes.SCOPE_REQUEST);
        return !getJolokiaContext().isTypeAllowed(request.getType());
    }

    /** @throws SecurityException always; Jolokia answers it with 403 */
    @Override
    public <R extends JolokiaRequest> Object handleRequest(R request, Object before) {
        throw new SecurityException("Requests of type " + request.getType().getName() + " are not allowed");
    }

    /** The arguments of the execution or writing under way, masked and cut short, with a space before; empty if there are none. */
    static String arguments() {
        RequestAttributes current = RequestContextHolder.getRequestAttributes();
        List<?> given =
                current == null ? List.of() : of(current.getAttribute(UNDER_WAY, RequestAttributes.SCOPE_REQUEST));
        if (given.isEmpty()) {
            return "";
        }
        String masked = PersonalNumbers.masked(given.toString());
        return " " + (masked.length() > LONGEST ? masked.substring(0, LONGEST) + "…" : masked);
    }

    private static List<?> of(Object request) {
        if (request instanceof JolokiaWriteRequest write) {
            return List.of(Objects.toString(write.getValue()));
        }
        return request instanceof JolokiaExecRequest exec && exec.getArguments() != null
                ? exec.getArguments()
                : List.of();
    }
}

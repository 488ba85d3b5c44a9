package org.fuyuan.hub.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.RequestPath;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** Denies whatever no rule speaks of, and says whether there is anything at that address. */
@Component
class Unwritten {

    private final ObjectProvider<RequestMappingInfoHandlerMapping> controllers;

    Unwritten(ObjectProvider<RequestMappingInfoHandlerMapping> controllers) {
        this.controllers = controllers;
    }

    AuthorizationDecision decide(Supplier<Authentication> person, RequestAuthorizationContext context) {
        return isServed(context.getRequest()) ? new AuthorizationDecision(false) : new Nowhere();
    }

    private boolean isServed(HttpServletRequest request) {
        PathContainer path = RequestPath.parse(request.getRequestURI(), request.getContextPath())
                .pathWithinApplication();
        return controllers.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .anyMatch(mapping -> leadsTo(mapping, path));
    }

    private static boolean leadsTo(RequestMappingInfo mapping, PathContainer path) {
        return mapping.getPathPatternsCondition() != null
                && mapping.getPathPatternsCondition().getPatterns().stream().anyMatch(pattern -> pattern.matches(path));
    }

    /** Whether {@code result} was given for an address that nothing serves. */
    static boolean isNowhere(AuthorizationResult result) {
        return result instanceof Nowhere;
    }

    /** Denied, and no controller serves the address by any method. */
    private static final class Nowhere extends AuthorizationDecision {

        Nowhere() {
            super(false);
        }
    }
}

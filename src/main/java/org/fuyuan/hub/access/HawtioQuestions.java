package org.fuyuan.hub.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/** Answers what Hawtio asks each time it is opened: there is no proxy to other machines, and no connection is set up beforehand. */
final class HawtioQuestions extends OncePerRequestFilter {

    static final String PROXY = "/actuator/hawtio/proxy/enabled";
    static final String CONNECTIONS = "/actuator/hawtio/preset-connections";

    private static final Map<String, String> ANSWERS = Map.of(PROXY, "false", CONNECTIONS, "[]");

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !ANSWERS.containsKey(path(request));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.getWriter().write(ANSWERS.get(path(request)));
    }

    private static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }
}

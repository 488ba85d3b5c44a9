package org.fuyuan.hub.operations;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Where a page can be opened anew.
 *
 * @param path its own, also when the page is the answer to a form
 * @param query what was asked for, or null; never what a form said
 */
record PageAddress(String path, String query) {

    private static final String SHOWING_A_NUMBER = "/full";

    static PageAddress of(HttpServletRequest request) {
        String path = request.getRequestURI();
        if ("GET".equals(request.getMethod())) {
            return new PageAddress(path, request.getQueryString());
        }
        return new PageAddress(
                path.endsWith(SHOWING_A_NUMBER) ? path.substring(0, path.length() - SHOWING_A_NUMBER.length()) : path,
                null);
    }

    /** The same page in another language. */
    public String in(String language) {
        return UriComponentsBuilder.fromPath(path)
                .query(query)
                .replaceQueryParam("lang", language)
                .build()
                .toUriString();
    }
}

package org.fuyuan.hub.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Takes documents only as types that the server leaves as they are; a form would be taken apart before anybody could judge it. A
 * document may come without a type (RFC 9110 8.3): what it is, its path says.
 */
final class PostedTypes extends OncePerRequestFilter {

    private static final List<MediaType> TAKEN = List.of(
            MediaType.APPLICATION_JSON,
            MediaType.APPLICATION_XML,
            MediaType.TEXT_XML,
            new MediaType("text", "csv"),
            MediaType.TEXT_PLAIN,
            MediaType.APPLICATION_OCTET_STREAM);

    private final Denials denials;

    PostedTypes(Denials denials) {
        this.denials = denials;
    }

    /** The API says for each of its paths what it takes. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return PartnerSecurity.isApi(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
        if (type == null || isTaken(type)) {
            rest.doFilter(request, response);
        } else {
            denials.wrongType(request, response, MediaType.toString(TAKEN));
        }
    }

    private static boolean isTaken(String type) {
        try {
            MediaType found = MediaType.parseMediaType(type);
            return TAKEN.stream().anyMatch(found::equalsTypeAndSubtype);
        } catch (InvalidMediaTypeException notAType) {
            return false;
        }
    }
}

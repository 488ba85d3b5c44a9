package org.fuyuan.hub.exchange.route;

import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;

/** A request whose body is a {@link BoundedBody}. */
final class BoundedRequest extends HttpServletRequestWrapper {

    private final long limit;
    private ServletInputStream bounded;

    BoundedRequest(HttpServletRequest request, long limit) {
        super(request);
        this.limit = limit;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        if (bounded == null) {
            bounded = body(super.getInputStream());
        }
        return bounded;
    }

    @Override
    public BufferedReader getReader() throws IOException {
        return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }

    private ServletInputStream body(ServletInputStream whole) {
        long declared = getContentLengthLong();
        if (declared <= limit) {
            return new BoundedBody(whole, limit + 1, limit);
        }
        boolean unread = getHeader(HttpHeaders.EXPECT) != null || declared > 2 * limit;
        return new BoundedBody(whole, 0, unread ? 0 : 2 * limit);
    }
}

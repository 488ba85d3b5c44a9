package org.fuyuan.hub.operations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A browser without a screen, or a program with a key. Follows no redirects, so that each answer can be seen. */
public final class Visitor {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final String address;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private String accept = "text/html";
    private String authorization;

    public Visitor(int port) {
        this.address = "http://127.0.0.1:" + port;
    }

    /** A program: asks for JSON and shows its key with every request. */
    public Visitor withKey(String user, String key) {
        accept = "*/*";
        authorization =
                "Basic " + Base64.getEncoder().encodeToString((user + ":" + key).getBytes(StandardCharsets.UTF_8));
        return this;
    }

    public Visitor asProgram() {
        accept = "application/json";
        return this;
    }

    public HttpResponse<String> logIn(String login, String password) {
        String token = formToken("/login");
        return form("/login", "username=" + encoded(login) + "&password=" + encoded(password), token);
    }

    public HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    /** As a form of {@code page} would, with its token. */
    public HttpResponse<String> submit(String page, String path, String fields) {
        return form(path, fields, formToken(page));
    }

    public HttpResponse<String> form(String path, String fields, String token) {
        String body = (fields.isEmpty() ? "" : fields + "&") + "_csrf=" + encoded(token);
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    /** With the token from the cookie in a header, as programs in the browser do. */
    public HttpResponse<String> postJson(String path, String json) {
        HttpRequest.Builder request = request(path).header("Content-Type", "application/json");
        cookie("XSRF-TOKEN").ifPresent(token -> request.header("X-XSRF-TOKEN", token));
        return send(request.POST(BodyPublishers.ofString(json)));
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(address + path)).header("Accept", accept);
        return authorization == null ? request : request.header("Authorization", authorization);
    }

    public java.util.Optional<String> cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(java.net.HttpCookie::getValue)
                .findFirst();
    }

    private String formToken(String page) {
        Matcher token = TOKEN.matcher(get(page).body());
        if (!token.find()) {
            throw new IllegalStateException("no form on " + page);
        }
        return token.group(1);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

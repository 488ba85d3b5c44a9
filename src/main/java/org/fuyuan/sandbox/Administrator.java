package org.fuyuan.sandbox;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/** The hub's administrator 系统管理员 at the console, as a browser would speak for one. */
final class Administrator {

    private static final String LOGIN = "administrator";

    private final CookieManager cookies = new CookieManager();
    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final URI hub;

    /** Logs in. */
    Administrator(URI hub, String password) throws IOException, InterruptedException {
        this.hub = hub;
        browser.send(HttpRequest.newBuilder(hub.resolve("/login")).build(), HttpResponse.BodyHandlers.discarding());
        post("/login", "username=" + LOGIN + "&password=" + URLEncoder.encode(password, StandardCharsets.UTF_8));
    }

    /** Has the partner's list compared with the court's. */
    void reconcile(String partner) throws IOException, InterruptedException {
        post("/lanes/" + partner + "/reconcile", "");
    }

    private void post(String path, String form) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(hub.resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-XSRF-TOKEN", token())
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        HttpResponse<Void> answer = browser.send(request, HttpResponse.BodyHandlers.discarding());
        String next = answer.headers().firstValue("Location").orElse("/login?");
        if (next.contains("/login?")) {
            throw new IllegalStateException("the hub did not take " + path + ": " + answer.statusCode() + " " + next);
        }
    }

    private String token() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }
}

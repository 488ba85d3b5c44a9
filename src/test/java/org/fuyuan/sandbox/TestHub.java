package org.fuyuan.sandbox;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** Takes the callbacks of the public security bureau, standing in for the hub. */
final class TestHub implements AutoCloseable {

    private final List<Callback> callbacks = new CopyOnWriteArrayList<>();
    private final AtomicInteger failures = new AtomicInteger();
    private final HttpServer server;

    TestHub(int port) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/partners/public-security/", exchange -> {
            try (exchange) {
                String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
                boolean failing = failures.getAndUpdate(n -> Math.max(0, n - 1)) > 0;
                if (!failing) {
                    callbacks.add(new Callback(
                            exchange.getRequestURI().getPath(),
                            exchange.getRequestHeaders().getFirst("Authorization"),
                            body));
                }
                exchange.sendResponseHeaders(failing ? 503 : 202, -1);
            }
        });
        server.start();
    }

    List<Callback> callbacks() {
        return callbacks;
    }

    void failNext(int calls) {
        failures.set(calls);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    record Callback(String path, String authorization, String body) {}
}

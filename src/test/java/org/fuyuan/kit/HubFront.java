package org.fuyuan.kit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/** Stands between kit and hub: counts what is asked, alters what is answered, or keeps the hub from being reached. */
final class HubFront implements AutoCloseable {

    private final URI hub;
    private final HttpServer server;
    private final HttpClient client = HttpClient.newHttpClient();
    final List<String> asked = new CopyOnWriteArrayList<>();

    /** From path and body to another body. */
    volatile BiFunction<String, byte[], byte[]> altering = (path, body) -> body;
    /** From the path asked for to the one the hub is asked for. */
    volatile UnaryOperator<String> asking = UnaryOperator.identity();
    /** Answered to everything in the hub's place; 0 for the hub's own answers. */
    volatile int instead;
    /** So many of the next answers are lost on the way, after the hub has given them. */
    final AtomicInteger lost = new AtomicInteger();

    HubFront(int port) throws IOException {
        hub = URI.create("http://127.0.0.1:" + port);
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.setExecutor(Executors.newFixedThreadPool(2));
        server.createContext("/", this::pass);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void pass(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().toString();
        asked.add(exchange.getRequestMethod() + " " + path);
        byte[] question = exchange.getRequestBody().readAllBytes();
        if (instead != 0) {
            exchange.getResponseHeaders().add("Retry-After", "0");
            exchange.sendResponseHeaders(instead, -1);
            exchange.close();
            return;
        }
        HttpRequest.Builder request = HttpRequest.newBuilder(hub.resolve(asking.apply(path)))
                .method(exchange.getRequestMethod(), BodyPublishers.ofByteArray(question));
        for (String header : List.of("Authorization", "Content-Type", "If-None-Match", "Idempotency-Key")) {
            exchange.getRequestHeaders()
                    .getOrDefault(header, List.of())
                    .forEach(value -> request.header(header, value));
        }
        try {
            HttpResponse<byte[]> answer = client.send(request.build(), BodyHandlers.ofByteArray());
            if (lost.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                return;
            }
            answer.headers().firstValue("Fuyuan-Signature").ifPresent(value -> exchange.getResponseHeaders()
                    .add("Fuyuan-Signature", value));
            byte[] body = altering.apply(path, answer.body());
            exchange.sendResponseHeaders(answer.statusCode(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            exchange.close();
        }
    }

    long questions() {
        return asked.stream()
                .filter(each ->
                        each.equals("POST /api/v1/screenings") || each.startsWith("POST /api/v1/screenings/batch"))
                .count();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}

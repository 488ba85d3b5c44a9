package org.fuyuan.sandbox.business;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server that answers the calls to it one by one as it was told beforehand, where a real hub would decide for itself. */
final class AnsweringHub implements AutoCloseable {

    private final Queue<Answer> answers = new ArrayDeque<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    AnsweringHub() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            asked.add(exchange.getRequestURI().getPath() + " " + body);
            Answer next = answers.remove();
            byte[] text = next.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(next.status(), text.length == 0 ? -1 : text.length);
            exchange.getResponseBody().write(text);
        }
    }

    synchronized AnsweringHub then(int status, String body) {
        answers.add(new Answer(status, body));
        return this;
    }

    AnsweringHub thenDecides(Effect effect) {
        return then(
                200,
                """
                {"id":"0b6cbb0e-6d0f-4b0a-9b1c-6a8f2a4f3c11","effect":"%1$s","decidedAt":"2026-11-25T08:00:00Z",
                 "parties":[{"reference":"1","effect":"%1$s","sentence":"不予办理。","hits":[]}]}"""
                        .formatted(effect));
    }

    /** Path and body of each call. */
    List<String> asked() {
        return asked;
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private record Answer(int status, String body) {}
}

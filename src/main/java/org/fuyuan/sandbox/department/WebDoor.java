package org.fuyuan.sandbox.department;

import com.sun.net.httpserver.BasicAuthenticator;
import com.sun.net.httpserver.HttpContext;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** A department's HTTP server on the loopback interface; it lets nobody in but the hub, by its key. */
public final class WebDoor {

    private static final String USER = "fuyuan-hub";
    private static final int THREADS = 4;

    private final String realm;
    private final int port;
    private final String hubKey;
    private HttpServer server;
    private ExecutorService threads;

    public WebDoor(String realm, int port, String hubKey) {
        this.realm = realm;
        this.port = port;
        this.hubKey = hubKey;
    }

    /** Opens the door; {@code rooms} puts something behind each path. */
    public void open(Consumer<WebDoor> rooms) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException("the server of " + realm + " did not open on port " + port, e);
        }
        threads = Executors.newFixedThreadPool(THREADS, task -> {
            Thread thread = new Thread(task, realm + "-http");
            thread.setDaemon(true);
            return thread;
        });
        server.setExecutor(threads);
        rooms.accept(this);
        server.start();
    }

    public void close() {
        if (server != null) {
            server.stop(0);
            threads.shutdown();
            server = null;
        }
    }

    /** A guarded path. */
    public HttpContext room(String path) {
        HttpContext context = server.createContext(path);
        context.setAuthenticator(new HubOnly(realm, hubKey));
        return context;
    }

    private static final class HubOnly extends BasicAuthenticator {

        private final byte[] key;

        HubOnly(String realm, String key) {
            super(realm, StandardCharsets.UTF_8);
            this.key = key.getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public boolean checkCredentials(String user, String shown) {
            return USER.equals(user) && MessageDigest.isEqual(key, shown.getBytes(StandardCharsets.UTF_8));
        }
    }
}

package org.fuyuan.hub.screening.web;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Base64;

/** A caller that reads while it writes, as curl does. */
final class DuplexCall implements AutoCloseable {

    private final Socket socket;

    DuplexCall(int port, String path, String type) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        String login = Base64.getEncoder().encodeToString("market-supervision:market-key".getBytes(UTF_8));
        socket.getOutputStream()
                .write(("POST %s HTTP/1.1\r\nHost: hub\r\nAuthorization: Basic %s\r\nContent-Type: %s\r\n"
                                + "Transfer-Encoding: chunked\r\nConnection: close\r\n\r\n")
                        .formatted(path, login, type)
                        .getBytes(US_ASCII));
    }

    /** One chunk; an empty one ends the body. */
    void send(String text) {
        try {
            byte[] body = text.getBytes(UTF_8);
            String size = Integer.toHexString(body.length);
            socket.getOutputStream().write((size + "\r\n" + text + "\r\n").getBytes(UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The lines of the answer's body, as they come. */
    BufferedReader answers() throws IOException {
        InputStream in = new BufferedInputStream(socket.getInputStream());
        while (!line(in).isEmpty()) {
            continue;
        }
        return new BufferedReader(new InputStreamReader(new Dechunked(in), UTF_8));
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int each = in.read(); each >= 0 && each != '\n'; each = in.read()) {
            line.append((char) each);
        }
        return line.toString().strip();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    /** A chunked body (RFC 9112, 7.1) without its frames. */
    private static final class Dechunked extends InputStream {

        private final InputStream in;
        private int left;

        Dechunked(InputStream in) {
            this.in = in;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            if (left == 0) {
                left = Integer.parseInt(line(in), 16);
            }
            int read = left == 0 ? -1 : in.read(bytes, from, Math.min(length, left));
            left -= Math.max(0, read);
            if (read > 0 && left == 0) {
                line(in);
            }
            return read;
        }
    }
}

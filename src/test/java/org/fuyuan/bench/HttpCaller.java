package org.fuyuan.bench;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One connection, kept as long as the hub keeps it, with little work of its own, so that it is the hub that is measured. Not
 * thread-safe.
 */
final class HttpCaller implements AutoCloseable {

    private static final Pattern LENGTH = Pattern.compile("(?i)\r\ncontent-length: *(\\d+)\r\n");
    private static final String CLOSING = "\r\nConnection: close\r\n";
    private static final String LAST_CHUNK = "\r\n0\r\n\r\n";
    private static final String END_OF_HEAD = "\r\n\r\n";

    private final int port;
    private final byte[] buffer = new byte[1 << 16];
    private Socket socket;

    HttpCaller(int port) throws IOException {
        this.port = port;
        connect();
    }

    private void connect() throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
    }

    static byte[] request(String path, String user, String key, byte[] json) {
        String login = Base64.getEncoder().encodeToString((user + ":" + key).getBytes(StandardCharsets.UTF_8));
        byte[] head =
                """
                POST %s HTTP/1.1\r
                Host: 127.0.0.1\r
                Authorization: Basic %s\r
                Content-Type: application/json\r
                Content-Length: %d\r
                \r
                """
                        .formatted(path, login, json.length)
                        .getBytes(StandardCharsets.US_ASCII);
        byte[] request = new byte[head.length + json.length];
        System.arraycopy(head, 0, request, 0, head.length);
        System.arraycopy(json, 0, request, head.length, json.length);
        return request;
    }

    /** The body of the answer; throws {@link IllegalStateException} when its status is not 200. */
    String call(byte[] request) throws IOException {
        socket.getOutputStream().write(request);
        InputStream in = socket.getInputStream();
        int length = 0;
        Answer answer;
        do {
            int read = in.read(buffer, length, buffer.length - length);
            if (read < 0) {
                throw new EOFException("the hub hung up");
            }
            length += read;
            answer = Answer.of(new String(buffer, 0, length, StandardCharsets.ISO_8859_1));
        } while (!answer.isWhole());
        if (!answer.text().startsWith("HTTP/1.1 200")) {
            throw new IllegalStateException(answer.text());
        }
        if (answer.isLast()) {
            socket.close();
            connect();
        }
        return answer.body();
    }

    /** What came so far, a character for each byte. */
    private record Answer(String text, int head) {

        static Answer of(String text) {
            int end = text.indexOf(END_OF_HEAD);
            return new Answer(text, end < 0 ? text.length() : end + END_OF_HEAD.length());
        }

        boolean isWhole() {
            Matcher length = LENGTH.matcher(text).region(0, head);
            return length.find() ? body().length() == Integer.parseInt(length.group(1)) : text.endsWith(LAST_CHUNK);
        }

        /** Whether the hub closes the connection behind it. */
        boolean isLast() {
            int closing = text.indexOf(CLOSING);
            return closing >= 0 && closing < head;
        }

        String body() {
            return text.substring(head);
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}

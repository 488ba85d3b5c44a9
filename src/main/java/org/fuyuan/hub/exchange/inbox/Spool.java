package org.fuyuan.hub.exchange.inbox;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import org.fuyuan.hub.message.Refusal;
import org.fuyuan.hub.message.RefusedException;
import org.fuyuan.hub.seal.Digest;

/** A body read to its end before anything else is done: small in memory, large in a file, never beyond the limit. */
final class Spool implements Content, AutoCloseable {

    static final int PART = 1 << 20;
    private static final int BLOCK = 1 << 16;

    private final MessageDigest sm3 = Digest.SM3.start();
    private final long limit;
    private ByteArrayOutputStream memory = new ByteArrayOutputStream(1024);
    private Path file;
    private long bytes;
    private byte[] digest;

    private Spool(long limit) {
        this.limit = limit;
    }

    /** Throws {@link RefusedException} as soon as the limit is passed, without reading on; nothing is read when too much is declared. */
    static Spool of(InputStream body, long declared, long limit) {
        if (declared > limit) {
            throw tooLarge(declared + " bytes", limit);
        }
        Spool spool = new Spool(limit);
        try {
            spool.read(body);
            spool.digest = spool.sm3.digest();
            return spool;
        } catch (IOException e) {
            spool.close();
            throw new UncheckedIOException(e);
        } catch (RefusedException e) {
            spool.close();
            throw e;
        }
    }

    private void read(InputStream body) throws IOException {
        byte[] block = new byte[BLOCK];
        int length = fill(body, block);
        while (length > 0 && bytes + length <= PART) {
            take(block, length);
            memory.write(block, 0, length);
            length = fill(body, block);
        }
        if (length > 0) {
            toFile(body, block, length);
        }
    }

    private void toFile(InputStream body, byte[] block, int first) throws IOException {
        file = Files.createTempFile("fuyuan-inbox-", ".part");
        try (OutputStream out = Files.newOutputStream(file)) {
            memory.writeTo(out);
            memory = null;
            for (int length = first; length > 0; length = fill(body, block)) {
                take(block, length);
                out.write(block, 0, length);
            }
        }
    }

    private static int fill(InputStream body, byte[] block) throws IOException {
        return body.readNBytes(block, 0, block.length);
    }

    private void take(byte[] block, int length) {
        bytes += length;
        if (bytes > limit) {
            throw tooLarge("more than " + limit + " bytes", limit);
        }
        sm3.update(block, 0, length);
    }

    private static RefusedException tooLarge(String found, long limit) {
        return new RefusedException(new Refusal("document-too-large", "", found, "at most " + limit + " bytes"));
    }

    long bytes() {
        return bytes;
    }

    byte[] digest() {
        return digest.clone();
    }

    @Override
    public InputStream open() {
        try {
            return file == null ? new ByteArrayInputStream(memory.toByteArray()) : Files.newInputStream(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        if (file != null) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}

package org.fuyuan.hub.exchange.route;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import org.fuyuan.hub.seal.Digest;

/** A file put together of documents that each begin with the same header line, and the SM3 of the whole. */
final class DigestedFile implements AutoCloseable {

    private final MessageDigest digest = Digest.SM3.start();
    private final OutputStream out;
    private boolean begun;

    DigestedFile(Path file) throws IOException {
        out = new DigestOutputStream(Files.newOutputStream(file), digest);
    }

    void write(byte[] document) throws IOException {
        int start = begun ? afterFirstLine(document) : 0;
        out.write(document, start, document.length - start);
        begun = true;
    }

    /** Hex of the digest; nothing can be written after. */
    String sm3() {
        return Digest.hex(digest.digest());
    }

    private static int afterFirstLine(byte[] document) {
        for (int i = 0; i < document.length; i++) {
            if (document[i] == '\n') {
                return i + 1;
            }
        }
        return document.length;
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}

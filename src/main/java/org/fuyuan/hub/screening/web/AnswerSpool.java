package org.fuyuan.hub.screening.web;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Holds answers on disk until whoever asked is ready to read; readable by the hub alone, and gone when closed. */
final class AnswerSpool implements AutoCloseable {

    private final FileChannel file;
    private final OutputStream out;

    private AnswerSpool(FileChannel file) {
        this.file = file;
        this.out = new BufferedOutputStream(Channels.newOutputStream(file), 1 << 16);
    }

    static AnswerSpool open() throws IOException {
        Path path = Files.createTempFile("screening", ".answers");
        return new AnswerSpool(FileChannel.open(
                path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE));
    }

    OutputStream out() {
        return out;
    }

    void sendTo(OutputStream reader) throws IOException {
        out.flush();
        file.position(0);
        Channels.newInputStream(file).transferTo(reader);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}

package org.fuyuan.hub.storage;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.postgresql.copy.CopyIn;

/** The byte form of a binary COPY: each row its number of fields, each field its length and its value. */
final class CopyStream implements AutoCloseable {

    private static final byte[] HEADER = {
        'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0
    };
    private static final long EPOCH_DAY = LocalDate.of(2000, 1, 1).toEpochDay();
    private static final long EPOCH_SECOND = EPOCH_DAY * 24 * 60 * 60;
    private static final int BUFFER = 1 << 16;
    private static final int LARGEST_FIXED = 32;
    private static final int NO_NULLS = 0;
    private static final int OID_OF_TEXT = 25;
    private static final int FIRST_INDEX = 1;

    private final CopyIn copy;
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER);

    CopyStream(CopyIn copy) {
        this.copy = copy;
        buffer.put(HEADER);
    }

    void row(int fields) throws SQLException {
        room().putShort((short) fields);
    }

    void nothing() throws SQLException {
        room().putInt(-1);
    }

    void text(String value) throws SQLException {
        bytes(value.getBytes(StandardCharsets.UTF_8));
    }

    void number(long value) throws SQLException {
        room().putInt(Long.BYTES).putLong(value);
    }

    void integer(int value) throws SQLException {
        room().putInt(Integer.BYTES).putInt(value);
    }

    void flag(boolean value) throws SQLException {
        room().putInt(1).put((byte) (value ? 1 : 0));
    }

    void uuid(UUID value) throws SQLException {
        room().putInt(2 * Long.BYTES).putLong(value.getMostSignificantBits()).putLong(value.getLeastSignificantBits());
    }

    void date(LocalDate value) throws SQLException {
        integer(Math.toIntExact(value.toEpochDay() - EPOCH_DAY));
    }

    void instant(Instant value) throws SQLException {
        number((value.getEpochSecond() - EPOCH_SECOND) * 1_000_000 + value.getNano() / 1_000);
    }

    void texts(List<String> values) throws SQLException {
        List<byte[]> elements = values.stream()
                .map(value -> value.getBytes(StandardCharsets.UTF_8))
                .toList();
        int length =
                elements.stream().mapToInt(each -> Integer.BYTES + each.length).sum();
        int dimensions = values.isEmpty() ? 0 : 1;
        ByteBuffer array = ByteBuffer.allocate((3 + 2 * dimensions) * Integer.BYTES + length);
        array.putInt(dimensions).putInt(NO_NULLS).putInt(OID_OF_TEXT);
        if (dimensions > 0) {
            array.putInt(values.size()).putInt(FIRST_INDEX);
        }
        elements.forEach(each -> array.putInt(each.length).put(each));
        bytes(array.array());
    }

    void bytes(byte[] value) throws SQLException {
        room().putInt(value.length);
        if (value.length > buffer.remaining()) {
            flush();
        }
        if (value.length > buffer.capacity()) {
            copy.writeToCopy(value, 0, value.length);
        } else {
            buffer.put(value);
        }
    }

    private ByteBuffer room() throws SQLException {
        if (buffer.remaining() < LARGEST_FIXED) {
            flush();
        }
        return buffer;
    }

    private void flush() throws SQLException {
        copy.writeToCopy(buffer.array(), 0, buffer.position());
        buffer.clear();
    }

    void finish() throws SQLException {
        room().putShort((short) -1);
        flush();
        copy.endCopy();
    }

    @Override
    public void close() throws SQLException {
        if (copy.isActive()) {
            copy.cancelCopy();
        }
    }
}

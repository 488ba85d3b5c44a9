package org.fuyuan.hub.screening.index;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Texts in a record: one more than the number of bytes, seven bits at a time, then UTF-8; 0 stands for null. */
record RecordText(ByteBuffer record) {

    private static final int BITS = 7;
    private static final int MORE = 1 << BITS;

    String read() {
        int length = length();
        if (length < 0) {
            return null;
        }
        int at = record.position();
        record.position(at + length);
        return new String(record.array(), at, length, StandardCharsets.UTF_8);
    }

    void skip() {
        int length = length();
        if (length > 0) {
            record.position(record.position() + length);
        }
    }

    private int length() {
        int length = 0;
        int shift = 0;
        byte part;
        do {
            part = record.get();
            length |= (part & (MORE - 1)) << shift;
            shift += BITS;
        } while (part < 0);
        return length - 1;
    }

    static void write(String text, RecordBytes out) {
        if (text == null) {
            out.putByte(0);
            return;
        }
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        int left = encoded.length + 1;
        for (; left >= MORE; left >>>= BITS) {
            out.putByte(left | MORE);
        }
        out.putByte(left);
        out.put(encoded);
    }
}

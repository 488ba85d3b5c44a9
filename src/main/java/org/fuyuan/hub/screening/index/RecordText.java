package org.fuyuan.hub.screening.index;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Texts in a record: a head, seven bits at a time, then a byte for each character where all of them fit one (ISO 8859-1), or else
 * two (UTF-16): as Java keeps them, so that nothing is decoded. The head is 0 for null; else half of it, less one, is the number of
 * characters, and an odd one says two bytes.
 */
record RecordText(ByteBuffer record) {

    private static final int BITS = 7;
    private static final int MORE = 1 << BITS;

    String read() {
        int head = head();
        if (head == 0) {
            return null;
        }
        int length = (head >>> 1) - 1;
        return isWide(head) ? wide(length) : narrow(length);
    }

    private String wide(int length) {
        char[] characters = new char[length];
        for (int i = 0; i < length; i++) {
            characters[i] = record.getChar();
        }
        return new String(characters);
    }

    private String narrow(int length) {
        int at = record.position();
        record.position(at + length);
        return new String(record.array(), at, length, StandardCharsets.ISO_8859_1);
    }

    void skip() {
        int head = head();
        if (head != 0) {
            int length = (head >>> 1) - 1;
            record.position(record.position() + (isWide(head) ? Character.BYTES * length : length));
        }
    }

    private static boolean isWide(int head) {
        return (head & 1) == 1;
    }

    private int head() {
        int head = 0;
        int shift = 0;
        byte part;
        do {
            part = record.get();
            head |= (part & (MORE - 1)) << shift;
            shift += BITS;
        } while (part < 0);
        return head;
    }

    static void write(String text, RecordBytes out) {
        if (text == null) {
            out.putByte(0);
            return;
        }
        boolean wide = isWide(text);
        writeHead((text.length() + 1) << 1 | (wide ? 1 : 0), out);
        if (wide) {
            out.putWide(text);
        } else {
            out.put(text.getBytes(StandardCharsets.ISO_8859_1));
        }
    }

    private static boolean isWide(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0xFF) {
                return true;
            }
        }
        return false;
    }

    private static void writeHead(int head, RecordBytes out) {
        int left = head;
        for (; left >= MORE; left >>>= BITS) {
            out.putByte(left | MORE);
        }
        out.putByte(left);
    }
}

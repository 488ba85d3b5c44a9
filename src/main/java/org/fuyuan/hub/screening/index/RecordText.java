package org.fuyuan.hub.screening.index;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * Texts in a record: a head, seven bits at a time, then a byte for each character where all of them fit one (ISO 8859-1), or else
 * two (UTF-16): as Java keeps them, so that nothing is decoded. The head is 0 for null; else half of it, less one, is the number of
 * characters, and an odd one says two bytes.
 */
final class RecordText {

    private static final int BITS = 7;
    private static final int MORE = 1 << BITS;

    private final ByteBuffer record;
    private int at;

    RecordText(ByteBuffer record, int at) {
        this.record = record;
        this.at = at;
    }

    /** Where the next one begins. */
    int at() {
        return at;
    }

    /** Leaves so many bytes out. */
    RecordText behind(int bytes) {
        at += bytes;
        return this;
    }

    String read() {
        int head = head();
        if (head == 0) {
            return null;
        }
        int from = at;
        at += bytes(head);
        Objects.checkFromToIndex(from, at, record.limit());
        return isWide(head) ? wide(from) : narrow(from);
    }

    private String wide(int from) {
        char[] characters = new char[(at - from) / Character.BYTES];
        for (int i = 0; i < characters.length; i++) {
            characters[i] = record.getChar(from + Character.BYTES * i);
        }
        return new String(characters);
    }

    private String narrow(int from) {
        byte[] characters = new byte[at - from];
        record.get(from, characters);
        return new String(characters, StandardCharsets.ISO_8859_1);
    }

    void skip(int texts) {
        for (int i = 0; i < texts; i++) {
            int head = head();
            at += head == 0 ? 0 : bytes(head);
        }
    }

    private static int bytes(int head) {
        int length = (head >>> 1) - 1;
        return isWide(head) ? Character.BYTES * length : length;
    }

    private static boolean isWide(int head) {
        return (head & 1) == 1;
    }

    private int head() {
        int head = 0;
        int shift = 0;
        byte part;
        do {
            part = record.get(at++);
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

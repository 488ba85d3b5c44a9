package org.fuyuan.hub.mapping;

import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Decodes and encodes without ever replacing what does not fit; GB18030 as {@link Gb18030} says. Not thread-safe: one per document.
 */
final class StrictText {

    private final CharsetDecoder decoder;
    private final CharsetEncoder encoder;
    private final boolean chinese;

    StrictText(Charset charset) {
        chinese = Gb18030.is(charset);
        decoder = strict(charset);
        encoder = charset.newEncoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /** A reader that fails with {@link CharacterCodingException} on malformed bytes and skips a byte-order mark. */
    static Reader reader(InputStream document, Charset charset) {
        Reader text = new InputStreamReader(withoutMark(document), strict(charset));
        return Gb18030.is(charset) ? new StandardCharacters(text) : text;
    }

    static InputStream withoutMark(InputStream document) {
        PushbackInputStream pushback = new PushbackInputStream(document, 3);
        try {
            byte[] first = pushback.readNBytes(3);
            if (!isMark(first)) {
                pushback.unread(first);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pushback;
    }

    String decode(byte[] bytes, int from, int length) throws CharacterCodingException {
        if (isAscii(bytes, from, length)) {
            return new String(bytes, from, length, StandardCharsets.ISO_8859_1);
        }
        String text = decoder.decode(ByteBuffer.wrap(bytes, from, length)).toString();
        return chinese ? Gb18030.standard(text) : text;
    }

    byte[] encode(String text) throws CharacterCodingException {
        ByteBuffer encoded = encoder.encode(CharBuffer.wrap(chinese ? Gb18030.forEncoder(text) : text));
        byte[] bytes = new byte[encoded.remaining()];
        encoded.get(bytes);
        return bytes;
    }

    boolean canEncode(String text) {
        return encoder.canEncode(text);
    }

    private static CharsetDecoder strict(Charset charset) {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    private static boolean isMark(byte[] b) {
        return b.length == 3 && b[0] == (byte) 0xEF && b[1] == (byte) 0xBB && b[2] == (byte) 0xBF;
    }

    private static boolean isAscii(byte[] bytes, int from, int length) {
        for (int i = from; i < from + length; i++) {
            if (bytes[i] < 0) {
                return false;
            }
        }
        return true;
    }

    /** GB18030 read as a stream. */
    private static final class StandardCharacters extends FilterReader {

        StandardCharacters(Reader text) {
            super(text);
        }

        @Override
        public int read() throws IOException {
            char[] one = new char[1];
            return read(one, 0, 1) < 0 ? -1 : one[0];
        }

        @Override
        public int read(char[] chars, int from, int length) throws IOException {
            int count = super.read(chars, from, length);
            Gb18030.standard(chars, from, from + Math.max(0, count));
            return count;
        }
    }
}

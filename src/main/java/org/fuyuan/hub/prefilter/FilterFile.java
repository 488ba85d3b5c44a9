package org.fuyuan.hub.prefilter;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The file: {@code FYFILTER}, length of the header (4 bytes), the header as JSON in UTF-8, the words (8 bytes each, all big-endian), and a
 * signature of 64 bytes over everything before it.
 */
public final class FilterFile {

    private static final byte[] MAGIC = "FYFILTER".getBytes(StandardCharsets.US_ASCII);
    private static final int LARGEST_HEADER = 1 << 16;
    private static final ObjectMapper JSON = new ObjectMapper();

    private FilterFile() {}

    /** Writes the file and signs it; the stream stays open. */
    public static void write(Prefilter filter, FilterSigner signer, OutputStream out) throws IOException {
        byte[] header = JSON.writeValueAsBytes(filter.header());
        FilterSigner.Signing signing = signer.start();
        DataOutputStream signed = new DataOutputStream(new BufferedOutputStream(signing.watching(out), 1 << 16));
        signed.write(MAGIC);
        signed.writeInt(header.length);
        signed.write(header);
        filter.keys().writeTo(signed);
        signed.flush();
        out.write(signing.signature());
    }

    /**
     * Reads a file whose signature holds.
     *
     * @throws UntrustedFilterException for one that was altered, cut off, signed by somebody else or made by rules not known here
     */
    public static Prefilter read(byte[] file, PinnedKey pinned) {
        int signedLength = file.length - PinnedKey.SIGNATURE_BYTES;
        if (signedLength < MAGIC.length
                || !pinned.signed(file, signedLength, Arrays.copyOfRange(file, signedLength, file.length))) {
            throw new UntrustedFilterException("the filter is not signed with the pinned key");
        }
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(file, 0, signedLength))) {
            return read(in);
        } catch (IOException e) {
            throw new UntrustedFilterException("the filter cannot be read: " + e.getMessage());
        }
    }

    private static Prefilter read(DataInputStream in) throws IOException {
        if (!Arrays.equals(in.readNBytes(MAGIC.length), MAGIC)) {
            throw new UntrustedFilterException("the file is no filter");
        }
        int length = in.readInt();
        if (length < 0 || length > LARGEST_HEADER) {
            throw new UntrustedFilterException("the filter's header is " + length + " bytes long");
        }
        FilterHeader header = JSON.readValue(in.readNBytes(length), FilterHeader.class);
        if (!header.isUnderstood()) {
            throw new UntrustedFilterException("the filter is of a format this kit does not know: take a newer kit");
        }
        return new Prefilter(header, KeySet.readFrom(in, header.words()));
    }
}

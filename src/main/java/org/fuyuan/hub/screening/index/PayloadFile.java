package org.fuyuan.hub.screening.index;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.zip.CRC32C;

/**
 * What the index shows of its entries: records appended to a file that is mapped into memory piece by piece. A piece is written
 * with zeros before it is mapped, so that a full disk is told here and not where a record is written. A record lies within one piece
 * and is found by its place in units of 16 bytes, which 32 bits count up to 64 GB. One thread writes.
 */
final class PayloadFile implements AutoCloseable {

    private static final int UNIT_BITS = 4;
    private static final int UNIT = 1 << UNIT_BITS;
    private static final int PIECE_BITS = 24;
    private static final int PIECE = 1 << PIECE_BITS;
    private static final long LARGEST = 1L << (Integer.SIZE + UNIT_BITS);
    private static final ByteBuffer ZEROS = ByteBuffer.allocateDirect(PIECE).asReadOnlyBuffer();

    private final Path path;
    private final FileChannel channel;
    private final CRC32C checksum = new CRC32C();

    private MappedByteBuffer[] pieces = {};
    /** Nothing lies before the first unit: place 0 means none. */
    private long end = UNIT;

    private long checked;
    private long forced;

    private PayloadFile(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    static PayloadFile create(Path path) throws IOException {
        PayloadFile file = new PayloadFile(
                path,
                FileChannel.open(
                        path, StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE));
        try {
            file.addPiece();
            return file;
        } catch (IOException e) {
            file.delete();
            throw e;
        }
    }

    /** A file written before, up to where it was sound; what lies behind is overwritten. */
    static PayloadFile open(Path path, long end) throws IOException {
        FileChannel channel = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE);
        PayloadFile file = new PayloadFile(path, channel);
        if (channel.size() < end) {
            channel.close();
            throw new DamagedSnapshotException("the payload is shorter than it was");
        }
        while ((long) file.pieces.length << PIECE_BITS < end) {
            file.addPiece();
        }
        file.end = end;
        return file;
    }

    Path path() {
        return path;
    }

    long end() {
        return end;
    }

    /** Appends a record that begins with its length; returns its place. */
    int append(ByteBuffer record) throws IOException {
        int length = record.remaining();
        if (length > PIECE) {
            throw new IOException("an entry of " + length + " bytes is larger than a piece of the payload");
        }
        long at = (end & (PIECE - 1)) + length > PIECE ? nextPiece(end) : end;
        if (at + length > LARGEST) {
            throw new IOException("the payload has grown to 64 GB");
        }
        if (at >>> PIECE_BITS >= pieces.length) {
            addPiece();
        }
        pieces[(int) (at >>> PIECE_BITS)].put((int) at & (PIECE - 1), record.array(), record.arrayOffset(), length);
        end = at + aligned(length);
        return (int) (at >>> UNIT_BITS);
    }

    EntryRecord record(int place) {
        long at = Integer.toUnsignedLong(place) << UNIT_BITS;
        MappedByteBuffer piece = pieces[(int) (at >>> PIECE_BITS)];
        int within = (int) at & (PIECE - 1);
        int length = piece.getInt(within);
        if (length <= 0 || length > PIECE - within) {
            throw new IllegalStateException("there is no record at this place");
        }
        return new EntryRecord(piece, within);
    }

    /** Eight bytes of the record at the place. */
    long word(int place, int offset) {
        long at = (Integer.toUnsignedLong(place) << UNIT_BITS) + offset;
        return pieces[(int) (at >>> PIECE_BITS)].getLong((int) at & (PIECE - 1));
    }

    /** The bytes a record of this length takes up. */
    static long aligned(int length) {
        return (length + UNIT - 1L) / UNIT * UNIT;
    }

    /** Brings everything written to the disk; returns the checksum of it. */
    long force() {
        for (int piece = (int) (forced >>> PIECE_BITS); piece < pieces.length; piece++) {
            pieces[piece].force();
        }
        forced = end;
        return checksum();
    }

    /** Of everything up to the end; reads only what was appended since the last time. */
    long checksum() {
        while (checked < end) {
            long until = Math.min(end, nextPiece(checked));
            int from = (int) checked & (PIECE - 1);
            checksum.update(pieces[(int) (checked >>> PIECE_BITS)].slice(from, (int) (until - checked)));
            checked = until;
        }
        return checksum.getValue();
    }

    private static long nextPiece(long at) {
        return ((at >>> PIECE_BITS) + 1) << PIECE_BITS;
    }

    private void addPiece() throws IOException {
        long from = (long) pieces.length << PIECE_BITS;
        for (ByteBuffer zeros = ZEROS.duplicate().position((int) present(from)); zeros.hasRemaining(); ) {
            channel.write(zeros, from + zeros.position());
        }
        MappedByteBuffer[] more = Arrays.copyOf(pieces, pieces.length + 1);
        more[pieces.length] = channel.map(MapMode.READ_WRITE, from, PIECE);
        pieces = more;
    }

    /** How much of a piece the file has already. */
    private long present(long from) throws IOException {
        return Math.max(0, Math.min(PIECE, channel.size() - from));
    }

    /** Closes the file and removes it from the disk. */
    void delete() throws IOException {
        close();
        Files.deleteIfExists(path);
    }

    /** Closes the file; what has been mapped stays readable for those who still read it. */
    @Override
    public void close() throws IOException {
        channel.close();
    }
}

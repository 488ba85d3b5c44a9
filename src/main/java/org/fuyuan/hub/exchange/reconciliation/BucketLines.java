package org.fuyuan.hub.exchange.reconciliation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.fuyuan.hub.seal.Digest;

/** The lines {@code entryId:digest} of one bucket, packed. Ids compare by their UTF-8 bytes, which is code point order. */
final class BucketLines {

    private byte[] bytes = new byte[256];
    private int[] starts = new int[8];
    private int[] idLengths = new int[8];
    private int count;
    private int used;

    void add(String entryId, String digest) {
        byte[] id = entryId.getBytes(StandardCharsets.UTF_8);
        byte[] rest = (":" + digest).getBytes(StandardCharsets.UTF_8);
        if (count + 1 == starts.length) {
            starts = Arrays.copyOf(starts, starts.length * 2);
            idLengths = Arrays.copyOf(idLengths, idLengths.length * 2);
        }
        if (used + id.length + rest.length > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, used + id.length + rest.length));
        }
        System.arraycopy(id, 0, bytes, used, id.length);
        System.arraycopy(rest, 0, bytes, used + id.length, rest.length);
        idLengths[count] = id.length;
        used += id.length + rest.length;
        starts[++count] = used;
    }

    int count() {
        return count;
    }

    String digest() {
        MessageDigest sm3 = Digest.SM3.start();
        int[] order = IntStream.range(0, count)
                .boxed()
                .sorted(this::compare)
                .mapToInt(line -> line)
                .toArray();
        for (int place = 0; place < count; place++) {
            if (place > 0) {
                sm3.update((byte) '\n');
            }
            int line = order[place];
            sm3.update(bytes, starts[line], starts[line + 1] - starts[line]);
        }
        return Digest.hex(sm3.digest());
    }

    private int compare(int one, int other) {
        return Arrays.compareUnsigned(
                bytes,
                starts[one],
                starts[one] + idLengths[one],
                bytes,
                starts[other],
                starts[other] + idLengths[other]);
    }
}

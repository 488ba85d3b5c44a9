package org.fuyuan.hub.screening.evidence;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;

/** The receipts of a group, 32 bytes each: {@code receipts} of {@code screening.decision_group}. In Java they are lower-case hex. */
final class GroupReceipts {

    private static final int LENGTH = 32;

    private GroupReceipts() {}

    static byte[] of(List<KeptDecision> group) {
        ByteBuffer receipts = ByteBuffer.allocate(group.size() * LENGTH);
        group.forEach(
                kept -> receipts.put(HexFormat.of().parseHex(kept.decision().receipt())));
        return receipts.array();
    }

    static List<String> all(byte[] receipts) {
        return IntStream.range(0, receipts.length / LENGTH)
                .mapToObj(place -> hex(receipts, place))
                .toList();
    }

    /** @throws IOException where there is no such place */
    static String at(byte[] receipts, int place) throws IOException {
        if (place < 0 || place >= receipts.length / LENGTH) {
            throw new IOException("there is no receipt at place " + place);
        }
        return hex(receipts, place);
    }

    private static String hex(byte[] receipts, int place) {
        return HexFormat.of().formatHex(receipts, place * LENGTH, (place + 1) * LENGTH);
    }
}

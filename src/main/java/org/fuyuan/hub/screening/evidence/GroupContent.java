package org.fuyuan.hub.screening.evidence;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/** What the decisions of a group say at length, in one piece: {@code content} of {@code screening.decision_group}. */
final class GroupContent {

    private static final int FIELDS = 4;
    private static final int BUFFER = 1 << 16;

    private GroupContent() {}

    /** What it holds of one decision. */
    record Part(String measuresVersion, String numberKey, KeptText question, KeptText answer) {}

    static byte[] of(List<KeptDecision> group) {
        byte[] fields = fields(group);
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        ByteArrayOutputStream content = new ByteArrayOutputStream(fields.length / 2);
        try (DeflaterOutputStream out = new DeflaterOutputStream(content, deflater, Math.min(BUFFER, fields.length))) {
            out.write(fields);
        } catch (IOException e) {
            throw new UncheckedIOException("memory takes everything", e);
        } finally {
            deflater.end();
        }
        return content.toByteArray();
    }

    private static byte[] fields(List<KeptDecision> group) {
        List<byte[]> fields = new ArrayList<>(group.size() * FIELDS);
        int length = 0;
        for (KeptDecision kept : group) {
            fields.add(kept.decision().measuresVersion().getBytes(StandardCharsets.UTF_8));
            fields.add(kept.numberKey().getBytes(StandardCharsets.UTF_8));
            fields.add(kept.question().utf8());
            fields.add(kept.answer().utf8());
        }
        for (byte[] field : fields) {
            length += Integer.BYTES + field.length;
        }
        ByteBuffer all = ByteBuffer.allocate(length);
        fields.forEach(field -> all.putInt(field.length).put(field));
        return all.array();
    }

    /** @throws IOException where it is damaged, or has no such place */
    static Part part(byte[] content, int place) throws IOException {
        try (DataInputStream in = new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(content)))) {
            for (int before = 0; before < place * FIELDS; before++) {
                in.skipNBytes(in.readInt());
            }
            return new Part(read(in).text(), read(in).text(), read(in), read(in));
        }
    }

    private static KeptText read(DataInputStream in) throws IOException {
        int length = in.readInt();
        byte[] text = in.readNBytes(Math.max(0, length));
        if (text.length != length) {
            throw new IOException("a field does not have the length it says");
        }
        return new KeptText(text);
    }
}

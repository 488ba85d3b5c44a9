package org.fuyuan.hub.prefilter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.fuyuan.hub.identity.CertificateNumber;
import org.fuyuan.hub.identity.CertificateType;
import org.junit.jupiter.api.Test;

/** The file of a filter, its signature, and what its false positives cost. */
class FilterFileTest {

    private static final int ENTRIES = 100_000;
    private static final String SALT = "00112233445566778899aabbccddeeff";

    private final FilterSigner signer = FilterSigner.of(FilterSigner.drawSecret());
    private final PinnedKey pinned = PinnedKey.of(signer.publicKey());

    @Test
    void a_filter_reads_as_it_was_written() throws IOException {
        KeySet keys = KeySet.forKeys(100);
        keys.add(4_711);
        Prefilter written = new Prefilter(header(keys), keys);

        Prefilter read = FilterFile.read(file(written), pinned);

        assertThat(read.header()).isEqualTo(written.header());
        assertThat(read.keys().mayHold(4_711)).isTrue();
        assertThat(read.keys().mayHold(4_712)).isFalse();
    }

    @Test
    void a_filter_of_which_any_byte_was_altered_is_refused() throws IOException {
        KeySet keys = KeySet.forKeys(100);
        byte[] file = file(new Prefilter(header(keys), keys));

        for (int at = 0; at < file.length; at += 7) {
            byte[] altered = file.clone();
            altered[at] ^= 1;
            assertThatThrownBy(() -> FilterFile.read(altered, pinned)).isInstanceOf(UntrustedFilterException.class);
        }
    }

    @Test
    void a_filter_cut_off_or_signed_by_somebody_else_is_refused() throws IOException {
        KeySet keys = KeySet.forKeys(100);
        byte[] file = file(new Prefilter(header(keys), keys));
        PinnedKey other =
                PinnedKey.of(FilterSigner.of(FilterSigner.drawSecret()).publicKey());

        for (int length : new int[] {0, 8, 64, file.length - 1}) {
            assertThatThrownBy(() -> FilterFile.read(Arrays.copyOf(file, length), pinned))
                    .isInstanceOf(UntrustedFilterException.class);
        }
        assertThatThrownBy(() -> FilterFile.read(file, other))
                .hasMessage("the filter is not signed with the pinned key");
    }

    @Test
    void every_party_of_a_large_list_is_found_and_strangers_are_asked_about_no_oftener_than_stated()
            throws IOException {
        Random random = new Random(1);
        PartyKeys derivation = new PartyKeys(KeySalt.of(SALT));
        KeySet keys = KeySet.forKeys(3L * ENTRIES);
        List<ComparedParty> listed =
                random.ints(ENTRIES).mapToObj(i -> person(i, random)).toList();
        listed.forEach(party -> derivation.ofListed(party).forEach(keys::add));
        Prefilter filter = new Prefilter(header(keys), keys);

        assertThat(listed).noneMatch(party -> filter.isCertainlyOnNoList(party, Set.of()));
        long asked = random.ints(2L * ENTRIES)
                .mapToObj(i -> person(i, random))
                .filter(party -> !filter.isCertainlyOnNoList(party, Set.of()))
                .count();
        double measured = asked / (2.0 * ENTRIES);
        double stated = filter.header().partyRate();
        assertThat(stated).isBetween(0.001, 0.004);
        assertThat(measured).isLessThan(stated * 1.2);
        assertThat((double) file(filter).length / ENTRIES).isBetween(5.9, 6.1);
    }

    /** Of a name nobody else has. */
    private static ComparedParty person(int name, Random random) {
        String number = "%06d%02d%02d%02d%03d"
                .formatted(
                        410_000 + random.nextInt(3_000),
                        random.nextInt(100),
                        1 + random.nextInt(12),
                        1 + random.nextInt(28),
                        random.nextInt(1_000));
        String whole = CertificateNumber.of(CertificateType.RESIDENT_IDENTITY_CARD, number)
                .value();
        return new ComparedParty(false, "王" + Integer.toUnsignedString(name), "111", whole);
    }

    private static FilterHeader header(KeySet keys) {
        double rate = keys.falsePositiveRate();
        return new FilterHeader(
                FilterHeader.FORMAT,
                PartyKeys.DERIVATION,
                7,
                "2026-11-25T01:02:03Z",
                "measures",
                SALT,
                keys.words(),
                KeySet.BITS_SET,
                ENTRIES,
                rate,
                1 - Math.pow(1 - rate, FilterHeader.LOOKUPS),
                List.of(Set.of("111", "990")),
                "2026-11-25T01:02:04Z",
                "2026-11-26T01:02:04Z");
    }

    private byte[] file(Prefilter filter) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        FilterFile.write(filter, signer, out);
        return out.toByteArray();
    }
}

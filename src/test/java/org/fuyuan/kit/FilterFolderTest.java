package org.fuyuan.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.fuyuan.hub.prefilter.FilterFile;
import org.fuyuan.hub.prefilter.FilterHeader;
import org.fuyuan.hub.prefilter.FilterSigner;
import org.fuyuan.hub.prefilter.KeySet;
import org.fuyuan.hub.prefilter.PartyKeys;
import org.fuyuan.hub.prefilter.PinnedKey;
import org.fuyuan.hub.prefilter.Prefilter;
import org.fuyuan.hub.prefilter.UntrustedFilterException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which filters the kit takes in, and which of them it still has after it was started again. */
class FilterFolderTest {

    private static final Duration DAY = Duration.ofDays(1);

    @TempDir
    Path folder;

    private final FilterSigner signer = FilterSigner.of(FilterSigner.drawSecret());

    @Test
    void a_filter_taken_in_is_there_after_a_start() throws IOException {
        open().take(filter(7, DAY));

        assertThat(open().kept().header().listSequence()).isEqualTo(7);
    }

    @Test
    void an_expired_filter_is_refused_and_one_that_expired_on_disk_is_not_used() throws IOException {
        assertThatThrownBy(() -> open().take(filter(7, DAY.negated())))
                .isInstanceOf(UntrustedFilterException.class)
                .hasMessageStartingWith("the filter was valid until ");

        assertThat(open().kept()).isNull();
    }

    @Test
    void an_older_list_than_was_seen_before_is_refused_after_a_start_too() throws IOException {
        open().take(filter(7, DAY));

        assertThatThrownBy(() -> open().take(filter(6, DAY)))
                .hasMessage("the filter is of list version 6, and 7 was seen before");
        assertThat(open().kept().header().listSequence()).isEqualTo(7);
    }

    private FilterFolder open() throws IOException {
        return new FilterFolder(folder, PinnedKey.of(signer.publicKey()));
    }

    private byte[] filter(long sequence, Duration validFor) throws IOException {
        KeySet keys = KeySet.forKeys(10);
        Instant now = Instant.now();
        FilterHeader header = new FilterHeader(
                FilterHeader.FORMAT,
                PartyKeys.DERIVATION,
                sequence,
                now.toString(),
                "measures",
                "00112233445566778899aabbccddeeff",
                keys.words(),
                KeySet.BITS_SET,
                0,
                0,
                0,
                List.of(),
                now.toString(),
                now.plus(validFor).toString());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        FilterFile.write(new Prefilter(header, keys), signer, out);
        return out.toByteArray();
    }
}

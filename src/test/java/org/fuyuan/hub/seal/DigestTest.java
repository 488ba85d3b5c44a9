package org.fuyuan.hub.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.junit.jupiter.api.Test;

class DigestTest {

    @Test
    void sm3_agrees_with_the_examples_of_the_standard() {
        assertThat(Digest.SM3.hexOf("abc"))
                .isEqualTo("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0");
        assertThat(Digest.SM3.hexOf("abcd".repeat(16)))
                .isEqualTo("debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732");
    }

    @Test
    void sha_256_agrees_with_its_example() {
        assertThat(Digest.SHA256.hexOf("abc"))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void content_fed_piece_by_piece_gives_what_the_whole_gives() {
        byte[] content = "温县".repeat(100_000).getBytes(StandardCharsets.UTF_8);
        MessageDigest pieces = Digest.SM3.start();
        for (int offset = 0; offset < content.length; offset += 1_000) {
            pieces.update(content, offset, 1_000);
        }

        assertThat(pieces.digest()).isEqualTo(Digest.SM3.of(content));
    }
}

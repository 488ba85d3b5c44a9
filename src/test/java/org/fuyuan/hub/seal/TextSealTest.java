package org.fuyuan.hub.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** What is sealed is read by whoever has the key, and by nobody else. */
class TextSealTest {

    private final TextSeal seal = new TextSeal("a secret");

    @Test
    void a_sealed_text_reads_as_it_was() {
        assertThat(seal.open(seal.seal("买买提·𠮷䶮\n410825199001010015"))).isEqualTo("买买提·𠮷䶮\n410825199001010015");
        assertThat(new TextSeal("a secret").open(seal.seal(""))).isEmpty();
    }

    @Test
    void equal_texts_do_not_look_equal() {
        assertThat(seal.seal("张三")).isNotEqualTo(seal.seal("张三"));
    }

    @Test
    void another_key_opens_nothing_and_a_change_is_noticed() {
        byte[] sealed = seal.seal("张三");

        assertThatThrownBy(() -> new TextSeal("another").open(sealed)).isInstanceOf(IllegalArgumentException.class);
        sealed[sealed.length - 1] ^= 1;
        assertThatThrownBy(() -> seal.open(sealed)).hasMessage("sealed with another key, or changed since");
    }
}

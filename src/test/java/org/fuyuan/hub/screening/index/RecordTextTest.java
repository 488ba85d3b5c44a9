package org.fuyuan.hub.screening.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import org.fuyuan.hub.screening.PartyKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecordTextTest {

    private static final ListedEntry ENTRY = TestList.read(TestList.person("R1", "410825198001010011", "王伟"));
    private static final String LONG = "（2021）豫0825执".repeat(1_000);

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "R1", "José", "王伟", "Ａ公司·x", "𠮷野家", "a\ud842", "ÿĀ"})
    void a_text_is_read_as_it_was_written(String text) {
        Binding binding = binding(new ListedParty("法定代表人", PartyKind.PERSON, text, text, text));
        assertThat(List.of(binding.entryId(), binding.relation())).containsExactly("R1", "法定代表人");
        assertThat(Arrays.asList(binding.certificateType(), binding.certificateNumber(), binding.name()))
                .containsOnly(text);
        assertThat(List.of(binding.caseNumber(), binding.courtName()))
                .containsExactly(ENTRY.caseNumber(), ENTRY.courtName());
        assertThat(Arrays.asList(binding.documentNumber(), binding.expiresOn(), binding.waiver()))
                .containsOnlyNulls();
        assertThat(binding.publishedOn()).isEqualTo(ENTRY.publishedOn());
    }

    @Test
    void a_text_may_be_longer_than_seven_bits_count() {
        Binding binding = binding(new ListedParty(LONG, PartyKind.ENTITY, null, null, LONG));
        assertThat(List.of(binding.relation(), binding.name())).containsOnly(LONG);
        assertThat(binding.caseNumber()).isEqualTo(ENTRY.caseNumber());
    }

    @Test
    void a_text_that_does_not_end_in_its_record_is_refused_before_room_is_made_for_it() {
        ByteBuffer endless = ByteBuffer.wrap(new byte[] {-1, -1, -1, -1, 7});
        assertThatThrownBy(() -> new RecordText(endless, 0).read()).isInstanceOf(IndexOutOfBoundsException.class);
    }

    private static Binding binding(ListedParty party) {
        ListedParty subject = new ListedParty(Binding.SUBJECT, PartyKind.ENTITY, "901", "", "某某有限公司");
        ByteBuffer bytes = new RecordBytes().of(ENTRY, 1, 7, List.of(subject, party), new int[] {9, 1});
        return new RecordedBinding(new EntryRecord(bytes, 0), 1);
    }
}

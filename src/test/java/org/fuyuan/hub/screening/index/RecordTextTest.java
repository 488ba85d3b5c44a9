package org.fuyuan.hub.screening.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import org.fuyuan.hub.screening.PartyKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecordTextTest {

    private static final String LONG = "（2021）豫0825执".repeat(1_000);

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "R1", "José", "王伟", "Ａ公司·x", "𠮷野家", "a\ud842", "ÿĀ"})
    void a_text_is_read_as_it_was_written(String text) {
        ListedParty party = new ListedParty("法定代表人", PartyKind.PERSON, text, text, text);
        EntryRecord record = record(party);
        assertThat(record.party(1)).isEqualTo(party);
        assertThat(record.entryId()).isEqualTo("R1");
    }

    @Test
    void a_text_may_be_longer_than_seven_bits_count() {
        ListedParty party = new ListedParty(LONG, PartyKind.ENTITY, null, null, LONG);
        assertThat(record(party).party(1)).isEqualTo(party);
    }

    private static EntryRecord record(ListedParty party) {
        ListedEntry entry = TestList.read(TestList.person("R1", "410825198001010011", "王伟"));
        ByteBuffer bytes = new RecordBytes().of(entry, 1, 7, List.of(party), new int[] {1});
        return new EntryRecord(Arrays.copyOf(bytes.array(), bytes.limit()));
    }
}

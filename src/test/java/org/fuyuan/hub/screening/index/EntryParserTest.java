package org.fuyuan.hub.screening.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.fuyuan.hub.exchange.CanonicalJson;
import org.fuyuan.hub.message.ListEntry;
import org.fuyuan.hub.message.ListEntry.Waiver;
import org.fuyuan.hub.message.ListedState;
import org.junit.jupiter.api.Test;

/** What the index reads of an entry is what a whole reading gives. */
class EntryParserTest {

    private static final ListEntry FIRM = TestList.firm(
            "引号\"与\\反斜线",
            "91350100M000100Y43",
            "温县（某某）有限公司",
            TestList.related("法定代表人", "11010519491231002X", "𠮷田\n"),
            TestList.related(null, null, "李四"));

    @Test
    void every_field_of_an_entry_is_read() {
        same(TestList.person("A", "11010519491231002X", "张三"));
        same(TestList.ended(FIRM, ListedState.WITHDRAWN));
        same(new ListEntry(
                FIRM.entryId(),
                FIRM.list(),
                FIRM.state(),
                FIRM.subject(),
                FIRM.relatedPersons(),
                FIRM.caseNumber(),
                FIRM.courtName(),
                FIRM.areaName(),
                "（2020）豫0825民初45号",
                FIRM.documentIssuer(),
                FIRM.duty(),
                FIRM.performance(),
                List.of(3, 4),
                null,
                FIRM.filedOn(),
                FIRM.publishedOn(),
                LocalDate.of(2028, 2, 29),
                new Waiver("就医", LocalDate.of(2026, 1, 2), LocalDate.of(2026, 1, 31))));
    }

    private static void same(ListEntry entry) {
        String json = CanonicalJson.write(entry);
        ListedEntry whole = CanonicalJson.read(json, ListedEntry.class);
        assertThat(read(json.getBytes(StandardCharsets.UTF_8)))
                .usingRecursiveComparison()
                .ignoringFields("subject.sex", "subject.legalRepresentative")
                .isEqualTo(whole);
        ListedEntry.Changed changed = EntryParser.change(CanonicalJson.write(TestList.change(7, entry)));
        assertThat(changed.version()).isEqualTo(7);
        assertThat(changed.entry().parties()).isEqualTo(whole.parties());
    }

    @Test
    void fields_may_come_in_another_order_and_with_others_between() throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        JsonNode written = mapper.readTree(CanonicalJson.write(FIRM));
        ObjectNode turned = mapper.createObjectNode().put("first", "of all");
        List<String> names = new ArrayList<>();
        written.fieldNames().forEachRemaining(names::add);
        Collections.reverse(names);
        names.forEach(name -> turned.set(name, written.get(name)));
        assertThat(read(mapper.writeValueAsBytes(turned))).isEqualTo(read(mapper.writeValueAsBytes(written)));
    }

    @Test
    void half_an_entry_is_refused_without_showing_it() {
        byte[] half = CanonicalJson.write(FIRM).substring(0, 300).getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> read(half))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("a published entry cannot be read")
                .hasMessageNotContaining("李四");
    }

    @Test
    void entries_one_behind_another_are_read_one_after_another() {
        ListEntry person = TestList.person("A", "11010519491231002X", "张三");
        byte[] json = (CanonicalJson.write(FIRM) + CanonicalJson.write(person) + "{\"behind\":")
                .getBytes(StandardCharsets.UTF_8);
        try (EntryParser parser = EntryParser.over(json, json.length - "{\"behind\":".length())) {
            assertThat(parser.read().entryId()).isEqualTo(FIRM.entryId());
            assertThat(parser.read().entryId()).isEqualTo("A");
        }
    }

    private static ListedEntry read(byte[] json) {
        try (EntryParser parser = EntryParser.over(json, json.length)) {
            return parser.read();
        }
    }
}

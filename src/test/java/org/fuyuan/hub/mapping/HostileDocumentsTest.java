package org.fuyuan.hub.mapping;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.fuyuan.hub.mapping.Mapping.Item;
import org.fuyuan.hub.message.MessageType;
import org.fuyuan.hub.message.Refusal;
import org.fuyuan.hub.message.RefusedException;
import org.junit.jupiter.api.Test;

/** Documents made to break the reader, or broken on the way, each with the exact answer its sender gets. */
class HostileDocumentsTest {

    private static final Mappings MAPPINGS = Mappings.in(Path.of("."));
    private static final String RECEIPTS = "http://contract.fuyuan.org/market-supervision/receipt/v1";

    @Test
    void an_xml_bomb_is_refused_before_it_unfolds() {
        String bomb = "<!DOCTYPE Receipts [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>\n"
                + "<Receipts xmlns=\"" + RECEIPTS + "\">&b;</Receipts>";

        assertThat(refusal("market-supervision", MessageType.RECEIPT, bomb.getBytes(UTF_8)))
                .isEqualTo(new Refusal("malformed", "line 1", "a document type declaration", "a document without one"));
    }

    @Test
    void a_document_in_another_namespace_is_refused() {
        Refusal refusal = refusal("market-supervision", MessageType.RECEIPT, "<Receipts xmlns=\"x\"/>".getBytes(UTF_8));

        assertThat(refusal.code()).isEqualTo("malformed");
        assertThat(refusal.expected()).isEqualTo("element {" + RECEIPTS + "}Receipts");
    }

    @Test
    void xml_that_declares_another_encoding_is_refused() {
        String document = "<?xml version=\"1.0\" encoding=\"GBK\"?><Receipts xmlns=\"" + RECEIPTS + "\"/>";

        assertThat(refusal("market-supervision", MessageType.RECEIPT, document.getBytes(UTF_8)))
                .isEqualTo(new Refusal("wrong-encoding", "line 1", "GBK", "text encoded as UTF-8"));
    }

    @Test
    void utf_8_where_gb18030_is_agreed_is_refused_with_its_line() {
        String document = "消息编号,回执阶段,回执时间,原因代码,原因说明\r\n";

        assertThat(refusal("civil-affairs", MessageType.RECEIPT, document.getBytes(UTF_8))
                        .field())
                .isEqualTo("line 1");
    }

    @Test
    void json_with_a_repeated_name_is_refused() {
        String document = "{\"records\":[{\"id\":\"SX1\",\"id\":\"SX2\"}]}";

        assertThat(refusal("court", MessageType.COURT_RECORD, document.getBytes(UTF_8))
                        .code())
                .isEqualTo("malformed");
    }

    @Test
    void json_nested_too_deep_is_refused() {
        String document = "{\"records\":" + "[".repeat(5_000) + "]".repeat(5_000) + "}";

        assertThat(refusal("court", MessageType.COURT_RECORD, document.getBytes(UTF_8))
                        .code())
                .isEqualTo("too-large");
    }

    @Test
    void json_cut_off_in_the_middle_is_refused() {
        byte[] document = "{\"records\":[{\"id\":\"SX1\"".getBytes(UTF_8);

        assertThat(refusal("court", MessageType.COURT_RECORD, document).code()).isEqualTo("malformed");
    }

    @Test
    void a_character_no_database_can_hold_is_refused_with_its_item() {
        String document = "{\"records\":[{\"id\":\"SX1\"},{\"id\":\"SX2\",\"iname\":\"\\u0000\"}]}";

        List<Item> items = items("court", MessageType.COURT_RECORD, document.getBytes(UTF_8));

        assertThat(items)
                .extracting(Item::refusal)
                .containsExactly(
                        null, new Refusal("illegal-character", "/iname", "U+0000", "text without control characters"));
    }

    @Test
    void a_quote_never_closed_is_refused_with_the_line_it_opened_on() {
        String document = "请求编号,桶号\r\nDZ1,1\r\nDZ2,\"3\r\nDZ3,4\r\n";

        assertThat(refusal(
                        "civil-affairs", MessageType.STATEMENT_REQUEST, document.getBytes(Charset.forName("GB18030"))))
                .isEqualTo(new Refusal("malformed", "line 3", "a quote that is never closed", "a closing quote"));
    }

    @Test
    void a_snapshot_row_with_another_number_of_fields_refuses_the_snapshot() {
        String header = String.join(
                ",",
                Column.names(Column.of(MappingFolder.text(Path.of("mappings/court/list-snapshot/v1/header.csv")))));
        Mapping mapping = MAPPINGS.of("court", MessageType.LIST_SNAPSHOT);
        byte[] document = (header + "\r\nSX1,x\r\n").getBytes(UTF_8);

        RefusedException refused = catchThrowableOfType(
                RefusedException.class, () -> mapping.readFlat(new ByteArrayInputStream(document), row -> {}));

        assertThat(refused.refusal())
                .isEqualTo(new Refusal("malformed", "line 2", "2 fields", "31 fields, as in the header"));
    }

    @Test
    void a_personal_number_is_masked_in_the_original_of_a_refused_item() {
        String document = "{\"records\":[{\"id\":\"SX1\",\"list\":\"X\",\"cardNum\":\"410825199001010015\"}]}";

        Item item = items("court", MessageType.COURT_RECORD, document.getBytes(UTF_8))
                .get(0);

        assertThat(item.original()).contains("4108251990****0015").doesNotContain("410825199001010015");
    }

    @Test
    void the_court_finds_a_refused_record_by_its_id_again() {
        String document =
                "{\"records\":[{\"id\":\"SX41082500000021\",\"list\":\"X\",\"gistId\":\"SX41082500000022\"}]}";

        Item item = items("court", MessageType.COURT_RECORD, document.getBytes(UTF_8))
                .get(0);

        assertThat(item.original()).contains("\"SX41082500000021\"").doesNotContain("SX41082500000022");
    }

    @Test
    void a_citizens_number_is_masked_even_where_the_id_should_be() {
        String document = "{\"records\":[{\"id\":\"410825199001010015\",\"list\":\"X\"}]}";

        Item item = items("court", MessageType.COURT_RECORD, document.getBytes(UTF_8))
                .get(0);

        assertThat(item.original()).contains("\"410825************\"");
    }

    private static Refusal refusal(String partner, MessageType type, byte[] document) {
        RefusedException refused = catchThrowableOfType(RefusedException.class, () -> items(partner, type, document));
        assertThat(refused).as("the document must be refused as a whole").isNotNull();
        return refused.refusal();
    }

    private static List<Item> items(String partner, MessageType type, byte[] document) {
        List<Item> items = new ArrayList<>();
        MAPPINGS.of(partner, type).read(new ByteArrayInputStream(document), items::add);
        return items;
    }
}

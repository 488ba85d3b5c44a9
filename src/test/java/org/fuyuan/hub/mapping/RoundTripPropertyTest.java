package org.fuyuan.hub.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.fuyuan.hub.mapping.Mapping.Item;
import org.fuyuan.hub.mapping.Mapping.Written;
import org.fuyuan.hub.message.Message;
import org.fuyuan.hub.message.MessageType;

/** What is written reads back the same, in every format and with rare characters. */
class RoundTripPropertyTest {

    private static final Mappings MAPPINGS = Mappings.in(Path.of("."));
    private static final Path SAMPLE =
            Path.of("mappings/credit-platform/list-change/v1/examples/expected/person-listed.json");

    @Property(tries = 200)
    void a_change_written_for_a_partner_reads_back_the_same(
            @ForAll("documentPartners") String partner, @ForAll("words") String name, @ForAll("words") String duty) {
        JsonNode payload = payload(name, duty);
        Mapping mapping = MAPPINGS.of(partner, MessageType.LIST_CHANGE);

        Written written = mapping.write(new UUID(1, 2), List.of(message(payload)));
        List<Item> items = new ArrayList<>();
        mapping.read(new ByteArrayInputStream(written.document()), items::add);

        assertThat(written.refused()).isEmpty();
        assertThat(items).singleElement().satisfies(item -> assertThat(Json.parse(item.payload()))
                .isEqualTo(payload));
    }

    @Provide
    Arbitrary<String> documentPartners() {
        return Arbitraries.of(
                "credit-platform", "public-security", "market-supervision", "civil-affairs", "rural-commercial-bank");
    }

    @Provide
    Arbitrary<String> words() {
        Arbitrary<String> character =
                Arbitraries.of("𠮷", "䶮", "·", "张", "（", "\"", ",", "\n", "'", "<", "&", "=", "A", "9", "㐀", "é");
        return character.list().ofMinSize(1).ofMaxSize(40).map(parts -> "字" + String.join("", parts) + "字");
    }

    private static JsonNode payload(String name, String duty) {
        JsonNode payload = Example.json(SAMPLE).at("/messages/0/payload");
        ((ObjectNode) payload.at("/entry/subject")).put("name", name);
        ((ObjectNode) payload.at("/entry")).put("duty", duty);
        return payload;
    }

    private static Message message(JsonNode payload) {
        return new Message(
                UUID.fromString("018f2b7e-5c1a-7c3d-9a00-000000000001"),
                MessageType.LIST_CHANGE,
                "court",
                "SX41082500000123",
                1,
                Instant.parse("2021-03-24T01:30:00Z"),
                payload.toString());
    }
}

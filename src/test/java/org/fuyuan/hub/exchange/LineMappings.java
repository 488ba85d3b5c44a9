package org.fuyuan.hub.exchange;

import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.fuyuan.hub.mapping.Mapping;
import org.fuyuan.hub.mapping.Mappings;
import org.fuyuan.hub.mapping.PartialMapping;
import org.fuyuan.hub.message.MessageType;
import org.fuyuan.hub.message.Refusal;
import org.fuyuan.hub.message.RefusedException;

/** Documents for tests: one canonical item a line; {@code bad} is an item refused, {@code broken} a document that ends there. */
final class LineMappings extends PartialMapping implements Mappings {

    @Override
    public Mapping of(String partnerId, MessageType type) {
        return this;
    }

    @Override
    public void read(InputStream document, Consumer<Item> items) {
        int[] number = {0};
        lines(document, line -> items.accept(item(++number[0], line)));
    }

    private static Item item(int number, String line) {
        if (line.equals("broken")) {
            throw new RefusedException(new Refusal("malformed", "line " + number, "broken", "an item"));
        }
        return line.startsWith("bad")
                ? new Item(number, null, new Refusal("unmapped-code", "line", line, "one of the table"), line)
                : new Item(number, line, null, line);
    }

    @Override
    public void readRows(List<Map<String, Object>> rows, Consumer<Item> items) {
        int number = 0;
        for (Map<String, Object> row : rows) {
            items.accept(item(++number, String.valueOf(row.get("line"))));
        }
    }

    @Override
    public void readFlat(InputStream document, Consumer<Map<String, String>> rows) {
        lines(document, line -> rows.accept(Map.of("line", line)));
    }

    private static void lines(InputStream document, Consumer<String> line) {
        new BufferedReader(new InputStreamReader(document, StandardCharsets.UTF_8))
                .lines()
                .forEach(line);
    }
}

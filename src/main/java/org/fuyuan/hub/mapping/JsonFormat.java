package org.fuyuan.hub.mapping;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.function.Consumer;
import org.fuyuan.hub.message.Refusal;
import org.fuyuan.hub.message.RefusedException;

/** JSON by the folder's {@code schema.json}, read as a stream: one item in memory at a time. */
final class JsonFormat implements DocumentFormat {

    private final Charset charset;
    private final String array;
    private final SchemaCheck itemSchema;

    JsonFormat(MappingFolder folder) {
        MappingDescription description = folder.description();
        this.charset = description.charset();
        this.array = description.oneItem() ? null : description.items().substring(1);
        this.itemSchema =
                SchemaCheck.of(folder.text("schema.json"), array == null ? "" : "/properties/" + array + "/items");
    }

    @Override
    public String contentType() {
        return "application/json";
    }

    @Override
    public void read(InputStream document, Consumer<Part> parts) {
        try (JsonParser parser = Json.STRICT.createParser(StrictText.reader(document, charset))) {
            parser.nextToken();
            if (array == null) {
                parts.accept(part(1, parser.readValueAsTree(), ""));
            } else {
                readArray(parser, parts);
            }
            if (parser.nextToken() != null) {
                throw Refusals.malformed(
                        place(parser.currentTokenLocation()), "text after the document", "one document");
            }
        } catch (CharacterCodingException e) {
            throw new RefusedException(Refusals.wrongEncoding("", charset.name()));
        } catch (StreamConstraintsException e) {
            throw new RefusedException(new Refusal(
                    "too-large", place(e.getLocation()), e.getOriginalMessage(), "a document within the limits"));
        } catch (JsonProcessingException e) {
            throw Refusals.malformed(
                    place(e.getLocation()), Refusals.shorten(e.getOriginalMessage()), "well-formed JSON");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void readArray(JsonParser parser, Consumer<Part> parts) throws IOException {
        boolean found = false;
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
                JsonToken value = parser.nextToken();
                if (name.equals(array) && value == JsonToken.START_ARRAY) {
                    found = true;
                    readItems(parser, parts);
                } else {
                    parser.skipChildren();
                }
            }
        }
        if (!found) {
            throw Refusals.malformed("/" + array, "nothing", "an array of items");
        }
    }

    private void readItems(JsonParser parser, Consumer<Part> parts) throws IOException {
        for (int number = 1; parser.nextToken() != JsonToken.END_ARRAY; number++) {
            parts.accept(part(number, parser.readValueAsTree(), "/" + array + "/" + (number - 1)));
        }
    }

    private Part part(int number, JsonNode content, String where) {
        if (content == null) {
            throw Refusals.malformed("", "an empty document", "JSON");
        }
        return new Part(number, content, itemSchema.check(content, where));
    }

    @Override
    public Refusal check(JsonNode item) {
        return itemSchema.check(item, "");
    }

    @Override
    public byte[] write(List<JsonNode> items, JsonNode envelope) {
        if (envelope != null) {
            return Json.bytes(envelope);
        }
        if (array == null) {
            return Json.bytes(items.get(0));
        }
        ArrayNode all = JsonNodeFactory.instance.arrayNode(items.size()).addAll(items);
        return Json.bytes(JsonNodeFactory.instance.objectNode().set(array, all));
    }

    private static String place(JsonLocation at) {
        return at == null ? "" : "line " + at.getLineNr() + " column " + at.getColumnNr();
    }
}

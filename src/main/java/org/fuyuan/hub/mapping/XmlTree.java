package org.fuyuan.hub.mapping;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.module.jakarta.xmlbind.JakartaXmlBindAnnotationModule;
import org.fuyuan.hub.message.Refusal;
import org.fuyuan.hub.message.RefusedException;

/** Between a JAXB object and the tree of its elements and attributes by name. */
final class XmlTree {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JakartaXmlBindAnnotationModule())
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .build();

    private XmlTree() {}

    static JsonNode of(Object bound) {
        return MAPPER.valueToTree(bound);
    }

    static Object object(JsonNode tree, Class<?> type) {
        try {
            return MAPPER.treeToValue(tree, type);
        } catch (JsonProcessingException e) {
            throw new RefusedException(
                    new Refusal("not-mappable", "", Refusals.shorten(e.getOriginalMessage()), "names of the schema"));
        }
    }
}

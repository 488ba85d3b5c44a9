package org.fuyuan.hub.screening.measure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fuyuan.hub.seal.Digest;

/**
 * What the catalogue's files say, without their comments and layout, as one JSON text with sorted keys: the same content is the
 * same text on every node and in every year.
 */
record MeasureContent(String json) {

    static final String VOCABULARY = "vocabulary.yaml";
    static final String MATCHING = "matching.yaml";

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    /** @param files by name relative to the folder */
    static MeasureContent of(Map<String, JsonNode> files) {
        try {
            Object plain = MAPPER.convertValue(files, Object.class);
            return new MeasureContent(MAPPER.writeValueAsString(plain));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    String id() {
        return Digest.SM3.hexOf(json);
    }

    /** Of content that has been checked before it was kept. */
    MeasureVersion version() {
        Map<String, JsonNode> files = files();
        List<Measure> measures = files.entrySet().stream()
                .filter(file -> file.getKey().contains("/"))
                .map(file -> MeasureReader.measure(file.getValue()))
                .toList();
        return new MeasureVersion(
                id(),
                json,
                measures,
                MeasureReader.vocabulary(files.get(VOCABULARY)),
                MeasureReader.matching(files.get(MATCHING)));
    }

    private Map<String, JsonNode> files() {
        try {
            return MAPPER.readValue(json, new TypeReference<TreeMap<String, JsonNode>>() {});
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("a kept catalogue of measures cannot be read", e);
        }
    }
}

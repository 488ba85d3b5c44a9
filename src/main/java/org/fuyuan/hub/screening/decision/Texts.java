package org.fuyuan.hub.screening.decision;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/** The Chinese texts of {@code texts.properties}. */
record Texts(Map<String, Template> templates) {

    private static final String FILE = "texts.properties";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.CHINA);

    static Texts load() {
        try (var in = new InputStreamReader(Texts.class.getResourceAsStream(FILE), StandardCharsets.UTF_8)) {
            Properties texts = new Properties();
            texts.load(in);
            Map<String, Template> templates = new HashMap<>();
            texts.stringPropertyNames().forEach(key -> templates.put(key, Template.of(key, texts.getProperty(key))));
            return new Texts(Map.copyOf(templates));
        } catch (IOException e) {
            throw new UncheckedIOException(FILE + " cannot be read", e);
        }
    }

    static String day(LocalDate day) {
        return day == null ? "" : DAY.format(day);
    }

    /** Throws {@link IllegalArgumentException} for a text that is not there, or a place without a value. */
    String fill(String key, Map<String, String> values) {
        Template template = templates.get(key);
        if (template == null) {
            throw new IllegalArgumentException("no text " + key + " in " + FILE);
        }
        return template.fill(values);
    }

    /** As {@link #fill} with one value, or nothing where the value is missing. */
    String fillIfPresent(String key, String place, String value) {
        return value == null || value.isBlank() ? "" : fill(key, Map.of(place, value));
    }
}

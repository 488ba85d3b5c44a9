package org.fuyuan.hub.screening.evidence;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;

/** The thresholds of {@code rules/probing.yaml}, which says what each means. */
record ProbingRules(int window, Duration within, int step, double neighbourShare, double missShare, Duration quiet) {

    private static final String FILE = "/rules/probing.yaml";

    static ProbingRules load() {
        try (InputStream file = ProbingRules.class.getResourceAsStream(FILE)) {
            return new ObjectMapper(new YAMLFactory())
                    .registerModule(new JavaTimeModule())
                    .readValue(file, ProbingRules.class);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + FILE, e);
        }
    }
}

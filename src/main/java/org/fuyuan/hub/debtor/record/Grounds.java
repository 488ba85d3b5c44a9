package org.fuyuan.hub.debtor.record;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Finds which of the six grounds a free text names, several in one field included. */
final class Grounds {

    private static final String FILE = "/rules/grounds.yaml";
    private static final Pattern NUMBERS = Pattern.compile("[1-6](?:[,;、|\\s]*[1-6])*");
    private static final int REMEMBERED = 1_000;

    private final List<Ground> grounds;
    private final Map<String, List<Integer>> read = new ConcurrentHashMap<>();

    private Grounds(List<Ground> grounds) {
        this.grounds = grounds;
    }

    static Grounds load() {
        try (InputStream file = Grounds.class.getResourceAsStream(FILE)) {
            var words = new ObjectMapper(new YAMLFactory())
                    .readValue(file, GroundFile.class)
                    .grounds();
            return new Grounds(words.stream().map(Ground::of).toList());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + FILE, e);
        }
    }

    /** Empty when the field is empty. */
    List<Integer> of(CourtRow row, String field) {
        String text = row.plain(field);
        if (text == null) {
            return List.of();
        }
        List<Integer> known = read.get(text);
        return known != null ? known : find(field, text);
    }

    private List<Integer> find(String field, String text) {
        List<Integer> found = NUMBERS.matcher(text).matches() ? numbers(text) : named(text);
        if (found.isEmpty()) {
            throw CourtRow.refused("unknown-ground", field, text, "one or more of the six grounds of 法释〔2017〕7号 第一条");
        }
        if (read.size() < REMEMBERED) {
            read.put(text, found);
        }
        return found;
    }

    private static List<Integer> numbers(String text) {
        return text.chars()
                .filter(Character::isDigit)
                .map(c -> c - '0')
                .distinct()
                .sorted()
                .boxed()
                .toList();
    }

    private List<Integer> named(String text) {
        List<Integer> found = new ArrayList<>();
        for (Ground ground : grounds) {
            if (ground.patterns().stream()
                    .anyMatch(pattern -> pattern.matcher(text).find())) {
                found.add(ground.number());
            }
        }
        return List.copyOf(found);
    }

    private record Ground(int number, List<Pattern> patterns) {
        static Ground of(GroundWords words) {
            return new Ground(
                    words.number(),
                    words.patterns().stream().map(Pattern::compile).toList());
        }
    }

    private record GroundWords(int number, List<String> patterns) {}

    private record GroundFile(List<GroundWords> grounds) {}
}

package org.fuyuan.hub.screening.measure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** One state of the whole catalogue: measures, vocabulary and rules of matching. Its id is the SM3 of its content. */
public final class MeasureVersion {

    private final String id;
    private final String content;
    private final List<Measure> measures;
    private final Vocabulary vocabulary;
    private final MatchingRules matching;
    private final Map<String, List<Measure>> byBusiness = new HashMap<>();

    MeasureVersion(String id, String content, List<Measure> measures, Vocabulary vocabulary, MatchingRules matching) {
        this.id = id;
        this.content = content;
        this.measures = List.copyOf(measures);
        this.vocabulary = vocabulary;
        this.matching = matching;
        this.measures.forEach(each -> byBusiness.merge(each.id(), List.of(each), MeasureVersion::joined));
    }

    /** Lower-case hex. */
    public String id() {
        return id;
    }

    /** The canonical JSON the id was taken of. */
    String content() {
        return content;
    }

    public List<Measure> measures() {
        return measures;
    }

    public Vocabulary vocabulary() {
        return vocabulary;
    }

    public MatchingRules matching() {
        return matching;
    }

    /** The department's own measures for the scenario and those for every department; empty where there is none. */
    public List<Measure> of(String department, String scenario) {
        List<Measure> own = byBusiness.getOrDefault(department + "/" + scenario, List.of());
        List<Measure> everybodys = byBusiness.getOrDefault(Measure.ALL + "/" + scenario, List.of());
        return everybodys.isEmpty() ? own : joined(own, everybodys);
    }

    /** The roles that these measures meet; empty where none speaks of the scenario. */
    public Set<String> roles(String department, String scenario) {
        Set<String> roles = new TreeSet<>();
        of(department, scenario).forEach(measure -> measure.rows().forEach(row -> roles.addAll(row.roles())));
        return roles;
    }

    private static List<Measure> joined(List<Measure> some, List<Measure> more) {
        return Stream.concat(some.stream(), more.stream()).distinct().toList();
    }
}

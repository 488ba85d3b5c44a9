package org.fuyuan.hub.screening.measure;

import java.util.Collections;
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
    private final Map<String, Business> byBusiness = new HashMap<>();

    MeasureVersion(String id, String content, List<Measure> measures, Vocabulary vocabulary, MatchingRules matching) {
        this.id = id;
        this.content = content;
        this.measures = List.copyOf(measures);
        this.vocabulary = vocabulary;
        this.matching = matching;
        Map<String, List<Measure>> byId = new HashMap<>();
        this.measures.forEach(each -> byId.merge(each.id(), List.of(each), MeasureVersion::joined));
        byId.forEach((business, own) -> byBusiness.put(business, Business.of(own, byId.get(everybodys(business)))));
    }

    /** What holds for one business, gathered once: it is asked for with every question. */
    private record Business(List<Measure> measures, Set<String> roles) {

        private static final Business UNKNOWN = new Business(List.of(), Set.of());

        static Business of(List<Measure> own, List<Measure> everybodys) {
            List<Measure> measures = everybodys == null ? own : joined(own, everybodys);
            Set<String> roles = new TreeSet<>();
            measures.forEach(measure -> measure.rows().forEach(row -> roles.addAll(row.roles())));
            return new Business(measures, Collections.unmodifiableSet(roles));
        }
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
        return business(department, scenario).measures();
    }

    /** The roles that these measures meet; empty where none speaks of the scenario. */
    public Set<String> roles(String department, String scenario) {
        return business(department, scenario).roles();
    }

    private Business business(String department, String scenario) {
        String own = department + "/" + scenario;
        Business business = byBusiness.get(own);
        return business == null ? byBusiness.getOrDefault(everybodys(own), Business.UNKNOWN) : business;
    }

    private static String everybodys(String business) {
        return Measure.ALL + business.substring(business.indexOf('/'));
    }

    private static List<Measure> joined(List<Measure> some, List<Measure> more) {
        return Stream.concat(some.stream(), more.stream()).distinct().toList();
    }
}

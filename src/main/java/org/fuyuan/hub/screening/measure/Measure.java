package org.fuyuan.hub.screening.measure;

import java.util.List;

/**
 * What one business of one department asks of the lists: a file {@code mappings/measures/<department>/<scenario>.yaml}.
 *
 * @param id {@code <department>/<scenario>}
 * @param title the business in Chinese, as a citizen knows it
 * @param department partner id, or {@code all}
 * @param whenStale what follows where the list in memory lags behind the court's
 * @param nearNames whether names that merely look or sound alike are wanted
 * @param contact whom to ask
 * @param appeal how to object, in words that continue a sentence
 */
public record Measure(
        String id,
        String title,
        String department,
        String scenario,
        SignOff signOff,
        WhenStale whenStale,
        boolean nearNames,
        String contact,
        String appeal,
        List<MeasureRow> rows) {

    /** For every department. */
    public static final String ALL = "all";

    /** Whether the court's lawyers have confirmed it. */
    public enum SignOff {
        /** (K): general knowledge of the field, to be confirmed before use. */
        PENDING,
        CONFIRMED
    }

    /** Whether any row speaks of the role. */
    public boolean knowsRole(String role) {
        return rows.stream().anyMatch(row -> row.roles().contains(role));
    }

    /** What to do where nobody can say whether the list is up to date. */
    public enum WhenStale {
        /** Answer as found; the answer says that it is stale. */
        ANSWER,
        /** A person decides. */
        REVIEW
    }
}

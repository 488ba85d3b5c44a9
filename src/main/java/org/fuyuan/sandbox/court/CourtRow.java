package org.fuyuan.sandbox.court;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One row of the case system's table, as text, dirt and all. */
final class CourtRow {

    /** The table's columns in order, apart from {@code updated_at}. */
    static final List<String> COLUMNS = List.of(
            "id",
            "iname",
            "case_code",
            "age",
            "sexy",
            "card_num",
            "certificate_type",
            "business_entity",
            "court_name",
            "area_name",
            "party_type_name",
            "gist_id",
            "reg_date",
            "gist_unit",
            "duty",
            "performance",
            "performed_part",
            "unperform_part",
            "disrupt_type_name",
            "publish_date",
            "qysler",
            "amount",
            "term",
            "list",
            "status",
            "status_reason",
            "article",
            "waiver_occasion",
            "waiver_from",
            "waiver_until");

    private final Map<String, String> values = new LinkedHashMap<>();

    CourtRow() {
        COLUMNS.forEach(column -> values.put(column, ""));
    }

    CourtRow set(String column, String value) {
        if (values.put(column, value) == null) {
            throw new IllegalArgumentException("no such column: " + column);
        }
        return this;
    }

    String get(String column) {
        return values.get(column);
    }

    String id() {
        return get("id");
    }

    /** Values in the order of {@link #COLUMNS}. */
    List<String> values() {
        return List.copyOf(values.values());
    }
}

package org.fuyuan.hub.screening.web;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fuyuan.hub.message.Refusal;
import org.fuyuan.hub.message.RefusedException;

/** Which column of a file holds what. */
final class CsvHeader {

    /** A question of one party on each line. */
    static final Columns QUESTIONS = new Columns(
            List.of("businessReference", "kind", "role"),
            List.of(
                    "businessReference",
                    "reference",
                    "kind",
                    "name",
                    "certificateType",
                    "certificateNumber",
                    "role",
                    "scenario",
                    "purpose",
                    "askedBy"));

    /** A member of a population on each line. */
    static final Columns MEMBERS = new Columns(
            List.of("reference", "kind", "role"),
            List.of("reference", "kind", "name", "certificateType", "certificateNumber", "role"));

    /** Members to be taken out; what else is known of them may stand there. */
    static final Columns REFERENCES = new Columns(List.of("reference"), MEMBERS.known());

    private static final String BYTE_ORDER_MARK = "\ufeff";
    private static final String ONLY_PARTY = "1";

    private final List<String> columns;
    private final Map<String, Integer> places = new HashMap<>();

    private CsvHeader(List<String> columns) {
        this.columns = columns;
        columns.forEach(column -> places.put(column, places.size()));
    }

    /** Which columns a file needs, and which it may have. */
    record Columns(List<String> required, List<String> known) {}

    static CsvHeader read(List<String> written, Columns expected) {
        List<String> columns = new ArrayList<>(written);
        if (!columns.isEmpty() && columns.get(0).startsWith(BYTE_ORDER_MARK)) {
            columns.set(0, columns.get(0).substring(1));
        }
        boolean right = columns.containsAll(expected.required())
                && expected.known().containsAll(columns)
                && columns.stream().distinct().count() == columns.size();
        if (!right) {
            throw new RefusedException(new Refusal(
                    "malformed",
                    "header",
                    "a column missing, unknown or twice there",
                    String.join(",", expected.known()) + "; needed are " + String.join(", ", expected.required())));
        }
        return new CsvHeader(columns);
    }

    int width() {
        return columns.size();
    }

    AskedQuestion question(CsvRecord record) {
        String reference = field(record, "reference");
        AskedParty party = new AskedParty(
                isQuestion() && (reference == null || reference.isBlank()) ? ONLY_PARTY : reference,
                field(record, "kind"),
                field(record, "name"),
                field(record, "certificateType"),
                field(record, "certificateNumber"),
                field(record, "role"));
        return new AskedQuestion(
                field(record, "scenario"),
                field(record, "purpose"),
                field(record, "businessReference"),
                field(record, "askedBy"),
                List.of(party));
    }

    private boolean isQuestion() {
        return places.containsKey("businessReference");
    }

    private String field(CsvRecord record, String column) {
        Integer place = places.get(column);
        return place == null ? null : record.getField(place);
    }
}

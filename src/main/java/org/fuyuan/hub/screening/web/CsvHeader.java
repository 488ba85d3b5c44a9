package org.fuyuan.hub.screening.web;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.List;
import org.fuyuan.hub.message.Refusal;
import org.fuyuan.hub.message.RefusedException;

/** Which column of a batch holds what. */
final class CsvHeader {

    private static final List<String> REQUIRED = List.of("businessReference", "kind", "role");
    private static final List<String> KNOWN = List.of(
            "businessReference",
            "reference",
            "kind",
            "name",
            "certificateType",
            "certificateNumber",
            "role",
            "scenario",
            "purpose",
            "askedBy");
    private static final String BYTE_ORDER_MARK = "\ufeff";
    private static final String ONLY_PARTY = "1";

    private final List<String> columns;

    private CsvHeader(List<String> columns) {
        this.columns = columns;
    }

    static CsvHeader read(List<String> written) {
        List<String> columns = new ArrayList<>(written);
        if (!columns.isEmpty() && columns.get(0).startsWith(BYTE_ORDER_MARK)) {
            columns.set(0, columns.get(0).substring(1));
        }
        boolean right = columns.containsAll(REQUIRED)
                && KNOWN.containsAll(columns)
                && columns.stream().distinct().count() == columns.size();
        if (!right) {
            throw new RefusedException(new Refusal(
                    "malformed",
                    "header",
                    "a column missing, unknown or twice there",
                    String.join(",", KNOWN) + "; needed are " + String.join(", ", REQUIRED)));
        }
        return new CsvHeader(columns);
    }

    int width() {
        return columns.size();
    }

    AskedQuestion question(CsvRecord record) {
        String reference = field(record, "reference");
        AskedParty party = new AskedParty(
                reference == null || reference.isBlank() ? ONLY_PARTY : reference,
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

    private String field(CsvRecord record, String column) {
        int at = columns.indexOf(column);
        return at < 0 ? null : record.getField(at);
    }
}

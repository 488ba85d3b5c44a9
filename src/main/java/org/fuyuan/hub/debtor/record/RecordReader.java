package org.fuyuan.hub.debtor.record;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.fuyuan.hub.debtor.rule.ListRules;
import org.fuyuan.hub.identity.CaseNumber;
import org.fuyuan.hub.identity.CertificateNumber;
import org.fuyuan.hub.identity.CertificateType;
import org.fuyuan.hub.message.ListEntry;
import org.fuyuan.hub.message.ListEntry.RelatedPerson;
import org.fuyuan.hub.message.ListKind;
import org.fuyuan.hub.message.Subject;
import org.fuyuan.hub.message.Subject.Kind;

/**
 * Brings one record of the court, dirt included, into the canonical form, or refuses it naming field, found and expected.
 * What is odd but usable becomes a {@link Finding}. Thread-safe.
 */
public final class RecordReader {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    private final ListRules rules;
    private final Grounds grounds = Grounds.load();
    private final TermField terms;
    private final int ofAge;

    public RecordReader(ListRules rules) {
        this.rules = rules;
        this.terms = new TermField(rules);
        this.ofAge = rules.rule("minor-age").number();
    }

    /** Throws {@link org.fuyuan.hub.message.RefusedException} for a record that cannot be taken. */
    public CourtStatement read(CourtRow row) {
        List<Finding> findings = new ArrayList<>(2);
        EntryState state = StatusField.state(row);
        Kind kind = PartyField.kind(row);
        CertificateNumber number = PartyField.certificate(row, kind, findings);
        WrittenEntry written = WrittenEntry.of(entry(row, state, subject(row, kind, number, findings), findings));
        boolean minor = kind == Kind.PERSON
                && PersonField.minor(row, number, written.content().publishedOn(), ofAge);
        String reason = row.text("statusReason");
        return new CourtStatement(
                state,
                written,
                minor,
                reason == null ? "" : reason,
                row.text("article"),
                CourtDates.instant(required(row, "updatedAt"), "updatedAt"),
                hash(state, written),
                findings);
    }

    /** Whether the entry's citizen number says that the person was under age on the day of publication. */
    public static boolean minor(ListEntry entry, ListRules rules) {
        Subject subject = entry.subject();
        return CertificateType.ofCode(subject.certificateType())
                .map(type -> CertificateNumber.of(type, subject.certificateNumber()))
                .filter(number -> PersonField.minor(
                        new CourtRow(Map.of()),
                        number,
                        entry.publishedOn(),
                        rules.rule("minor-age").number()))
                .isPresent();
    }

    private ListEntry entry(CourtRow row, EntryState state, Subject subject, List<Finding> findings) {
        ListKind list = StatusField.list(row);
        List<Integer> on = grounds(row, list);
        LocalDate publishedOn = CourtDates.date(required(row, "publishDate"), "publishDate");
        return new ListEntry(
                id(row),
                list,
                state.published(),
                subject,
                related(row, subject, findings),
                caseNumber(row),
                row.text("courtName"),
                row.text("areaName"),
                row.text("gistId"),
                row.text("gistUnit"),
                row.text("duty"),
                performance(row),
                on,
                MoneyField.cents(row, "amount"),
                CourtDates.date(row, "regDate"),
                publishedOn,
                terms.expiresOn(row, list, on, publishedOn, findings),
                WaiverField.of(row, list, rules));
    }

    private static String id(CourtRow row) {
        String id = row.required("id");
        if (!ID.matcher(id).matches()) {
            throw CourtRow.refused(
                    "malformed-record-id",
                    "id",
                    id,
                    "1 to 64 letters, digits, '.', '_' or '-', a letter or digit first");
        }
        return id;
    }

    private static Subject subject(CourtRow row, Kind kind, CertificateNumber number, List<Finding> findings) {
        boolean person = kind == Kind.PERSON;
        return new Subject(
                kind,
                row.required("iname"),
                number.type().code(),
                number.value(),
                person ? PersonField.sex(row, number, findings) : null,
                person ? null : row.text("businessEntity"));
    }

    private static List<RelatedPerson> related(CourtRow row, Subject subject, List<Finding> findings) {
        return subject.kind() == Kind.ENTITY ? RelatedField.of(row, findings) : List.of();
    }

    private List<Integer> grounds(CourtRow row, ListKind list) {
        if (list == ListKind.DISHONEST) {
            row.required("disruptTypeName");
        }
        return grounds.of(row, "disruptTypeName");
    }

    private static String caseNumber(CourtRow row) {
        String written = row.required("caseCode");
        return CaseNumber.parse(written)
                .map(CaseNumber::canonical)
                .orElseThrow(() -> CourtRow.refused(
                        "malformed-case-number", "caseCode", written, "a case number such as （2021）豫0825执123号"));
    }

    private static String performance(CourtRow row) {
        String whole = row.text("performance");
        String done = row.text("performedPart");
        String open = row.text("unperformPart");
        if (done == null && open == null) {
            return whole;
        }
        return (whole == null ? "" : whole)
                + (done == null ? "" : "；已履行：" + done)
                + (open == null ? "" : "；未履行：" + open);
    }

    private static CourtRow required(CourtRow row, String field) {
        row.required(field);
        return row;
    }

    private static UUID hash(EntryState state, WrittenEntry written) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((byte) state.ordinal());
            ByteBuffer hash = ByteBuffer.wrap(digest.digest(written.json().getBytes(StandardCharsets.UTF_8)));
            return new UUID(hash.getLong(), hash.getLong());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}

package org.fuyuan.hub.screening.index;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.fuyuan.hub.message.ListEntry.RelatedPerson;
import org.fuyuan.hub.message.ListEntry.Waiver;
import org.fuyuan.hub.message.ListKind;
import org.fuyuan.hub.message.ListedState;
import org.fuyuan.hub.message.Subject;

/** Reads the third of published entries that the index needs and skips the rest: ten million are read at a start. */
final class EntryParser implements AutoCloseable {

    private static final JsonFactory JSON = new JsonFactory();
    private static final SerializedString[] ENTRY = FieldOrder.of(
            "entryId",
            "list",
            "state",
            "subject",
            "relatedPersons",
            "caseNumber",
            "courtName",
            "areaName",
            "documentNumber",
            "documentIssuer",
            "duty",
            "performance",
            "grounds",
            "amountInCents",
            "filedOn",
            "publishedOn",
            "expiresOn",
            "waiver");
    private static final SerializedString[] SUBJECT =
            FieldOrder.of("kind", "name", "certificateType", "certificateNumber", "sex", "legalRepresentative");
    private static final SerializedString[] RELATED =
            FieldOrder.of("role", "name", "certificateType", "certificateNumber");
    private static final SerializedString[] WAIVER = FieldOrder.of("occasion", "from", "until");

    private final JsonParser in;

    private EntryParser(JsonParser in) {
        this.in = in;
    }

    /** Of any number of {@link org.fuyuan.hub.message.ListEntry} in canonical JSON, UTF-8, one behind another. */
    static EntryParser over(byte[] json, int length) {
        try {
            return new EntryParser(JSON.createParser(json, 0, length));
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** The next entry. */
    ListedEntry read() {
        try {
            in.nextToken();
            return entry();
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** A {@link org.fuyuan.hub.message.ListChange} in canonical JSON. */
    static ListedEntry.Changed change(String json) {
        try (JsonParser in = JSON.createParser(json)) {
            in.nextToken();
            return new EntryParser(in).change();
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private ListedEntry.Changed change() throws IOException {
        long version = 0;
        ListedEntry entry = null;
        for (String field = next(); field != null; field = next()) {
            switch (field) {
                case "version" -> version = in.getLongValue();
                case "entry" -> entry = entry();
                default -> in.skipChildren();
            }
        }
        return new ListedEntry.Changed(version, entry);
    }

    private ListedEntry entry() throws IOException {
        EntryFields entry = new EntryFields();
        FieldOrder order = new FieldOrder(ENTRY);
        for (String field = order.next(in); field != null; field = order.next(in)) {
            switch (field) {
                case "entryId" -> entry.entryId = text();
                case "list" -> entry.list = ListKind.valueOf(text());
                case "state" -> entry.state = ListedState.valueOf(text());
                case "subject" -> entry.subject = subject();
                case "relatedPersons" -> entry.relatedPersons = relatedPersons();
                case "caseNumber" -> entry.caseNumber = text();
                case "courtName" -> entry.courtName = text();
                case "documentNumber" -> entry.documentNumber = text();
                case "publishedOn" -> entry.publishedOn = day();
                case "expiresOn" -> entry.expiresOn = day();
                case "waiver" -> entry.waiver = waiver();
                default -> in.skipChildren();
            }
        }
        return entry.listed();
    }

    private Subject subject() throws IOException {
        String[] values = values(SUBJECT);
        return new Subject(Subject.Kind.valueOf(values[0]), values[1], values[2], values[3], null, null);
    }

    private List<RelatedPerson> relatedPersons() throws IOException {
        List<RelatedPerson> persons = new ArrayList<>();
        while (in.nextToken() == JsonToken.START_OBJECT) {
            String[] values = values(RELATED);
            persons.add(new RelatedPerson(values[0], values[1], values[2], values[3]));
        }
        return persons;
    }

    private Waiver waiver() throws IOException {
        if (in.currentToken() == JsonToken.VALUE_NULL) {
            return null;
        }
        String[] values = values(WAIVER);
        return new Waiver(values[0], day(values[1]), day(values[2]));
    }

    /** The texts of the fields of the object at hand, in the order they are named here. */
    private String[] values(SerializedString[] names) throws IOException {
        String[] values = new String[names.length];
        FieldOrder order = new FieldOrder(names);
        for (String field = order.next(in); field != null; field = order.next(in)) {
            for (int i = 0; i < names.length; i++) {
                if (names[i].getValue().equals(field)) {
                    values[i] = text();
                }
            }
            in.skipChildren();
        }
        return values;
    }

    /** The name of the next field, with its value at hand; null at the end of the object. */
    private String next() throws IOException {
        String field = in.nextFieldName();
        if (field != null) {
            in.nextToken();
        }
        return field;
    }

    private String text() throws IOException {
        return in.getValueAsString();
    }

    private LocalDate day() throws IOException {
        return day(text());
    }

    /** By hand: three times as fast as {@link LocalDate#parse(CharSequence)}, and no less strict. */
    private static LocalDate day(String text) {
        return text == null
                ? null
                : LocalDate.of(
                        Integer.parseInt(text, 0, 4, 10),
                        Integer.parseInt(text, 5, 7, 10),
                        Integer.parseInt(text, 8, text.length(), 10));
    }

    private static UncheckedIOException unreadable(IOException cause) {
        if (cause instanceof JsonProcessingException json) {
            json.clearLocation();
        }
        return new UncheckedIOException("a published entry cannot be read", cause);
    }

    /** What has been read so far. */
    private static final class EntryFields {

        private String entryId;
        private ListKind list;
        private ListedState state;
        private Subject subject;
        private List<RelatedPerson> relatedPersons;
        private String caseNumber;
        private String courtName;
        private String documentNumber;
        private LocalDate publishedOn;
        private LocalDate expiresOn;
        private Waiver waiver;

        ListedEntry listed() {
            return new ListedEntry(
                    entryId,
                    list,
                    state,
                    subject,
                    relatedPersons,
                    caseNumber,
                    courtName,
                    documentNumber,
                    publishedOn,
                    expiresOn,
                    waiver);
        }
    }
}

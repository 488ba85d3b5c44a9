package org.fuyuan.hub.screening.index;

import java.time.LocalDate;
import org.fuyuan.hub.message.ListEntry;
import org.fuyuan.hub.message.ListKind;
import org.fuyuan.hub.screening.PartyKind;
import org.fuyuan.hub.screening.index.EntryRecord.EntryText;
import org.fuyuan.hub.screening.index.EntryRecord.PartyText;

/** A binding read out of the record of its entry, each text when it is asked for: most of those found are looked at only in part. */
final class RecordedBinding implements Binding {

    private final EntryRecord record;
    private final int ordinal;
    /** Kept once read, as what bindings are ordered by; whichever thread reads it reads the same. */
    private String entryId;

    RecordedBinding(EntryRecord record, int ordinal) {
        this.record = record;
        this.ordinal = ordinal;
    }

    @Override
    public String entryId() {
        String known = entryId;
        if (known == null) {
            known = record.text(EntryText.ENTRY_ID);
            entryId = known;
        }
        return known;
    }

    @Override
    public long entryVersion() {
        return record.version();
    }

    @Override
    public ListKind list() {
        return record.list();
    }

    @Override
    public String relation() {
        String relation = record.text(ordinal, PartyText.RELATION);
        return relation == null ? SUBJECT : relation;
    }

    @Override
    public PartyKind kind() {
        return record.kind(ordinal);
    }

    @Override
    public String caseNumber() {
        return record.text(EntryText.CASE_NUMBER);
    }

    @Override
    public String courtName() {
        return record.text(EntryText.COURT_NAME);
    }

    @Override
    public String documentNumber() {
        return record.text(EntryText.DOCUMENT_NUMBER);
    }

    @Override
    public LocalDate publishedOn() {
        return record.publishedOn();
    }

    @Override
    public LocalDate expiresOn() {
        return record.expiresOn();
    }

    @Override
    public String certificateType() {
        return record.text(ordinal, PartyText.CERTIFICATE_TYPE);
    }

    @Override
    public String certificateNumber() {
        return record.text(ordinal, PartyText.CERTIFICATE_NUMBER);
    }

    @Override
    public String name() {
        return record.text(ordinal, PartyText.NAME);
    }

    @Override
    public ListEntry.Waiver waiver() {
        return record.waiver();
    }

    /** Most are told apart by their entry, and the same is found by number and by name as a rule. */
    @Override
    public boolean equals(Object other) {
        return other instanceof RecordedBinding that
                && entryId().equals(that.entryId())
                && (isAt(that) || StatedBinding.of(this).equals(StatedBinding.of(that)));
    }

    private boolean isAt(RecordedBinding that) {
        return ordinal == that.ordinal && record.isAt(that.record);
    }

    @Override
    public int hashCode() {
        return entryId().hashCode();
    }

    /** Never shows the full number or the name. */
    @Override
    public String toString() {
        return StatedBinding.of(this).toString();
    }
}

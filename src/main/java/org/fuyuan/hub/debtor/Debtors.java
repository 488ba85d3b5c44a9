package org.fuyuan.hub.debtor;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fuyuan.hub.access.PersonalNumbers;
import org.fuyuan.hub.debtor.record.Finding;
import org.fuyuan.hub.debtor.registry.Moment;
import org.fuyuan.hub.debtor.rule.ListRules;
import org.fuyuan.hub.exchange.CanonicalJson;
import org.fuyuan.hub.identity.CertificateNumber;
import org.fuyuan.hub.identity.WorkingDays;
import org.fuyuan.hub.ledger.Ledger;
import org.fuyuan.hub.ledger.LedgerEntry;
import org.fuyuan.hub.ledger.LedgerEvent;
import org.fuyuan.hub.message.ListEntry;
import org.fuyuan.hub.message.Refusal;
import org.fuyuan.hub.message.RefusedException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Looks into the registry: search, one entry's life, and a full number for a purpose that is recorded. */
@Transactional(readOnly = true)
public class Debtors {

    private final JdbcClient jdbc;
    private final Ledger ledger;
    private final ListRules rules;
    private final WorkingDays calendar;
    private final Clock clock;

    Debtors(JdbcClient jdbc, Ledger ledger, ListRules rules, WorkingDays calendar, Clock clock) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.rules = rules;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** By the beginning of a name or case number, a whole certificate number, or an entry's id; everything when empty. */
    public DebtorPage search(String text, int page, int size) {
        SearchTerm term = SearchTerm.of(text);
        List<DebtorSummary> found = jdbc.sql("select state, version, entry from debtor.entry where " + term.condition()
                        + " order by entry_id limit :limit offset :offset")
                .param("term", term.value())
                .param("limit", size + 1)
                .param("offset", (long) page * size)
                .query((row, number) -> summary(row))
                .list();
        boolean more = found.size() > size;
        return new DebtorPage(more ? found.subList(0, size) : found, page, more);
    }

    public Optional<DebtorLife> life(String entryId) {
        return jdbc.sql("select state, version, entry, findings from debtor.entry where entry_id = ?")
                .param(entryId)
                .query((row, number) -> life(row))
                .optional();
    }

    /** The full certificate number; who read it and what for, numbers of persons masked, goes into the ledger. */
    @Transactional
    public Optional<String> fullNumber(String entryId, String actor, String purpose) {
        if (purpose == null || purpose.isBlank()) {
            throw new RefusedException(new Refusal("missing", "purpose", "nothing", "what the number is needed for"));
        }
        Optional<String> number = jdbc.sql("select certificate_number from debtor.entry where entry_id = ?")
                .param(entryId)
                .query(String.class)
                .optional();
        String detail = "number of " + entryId + " for " + PersonalNumbers.masked(purpose);
        number.ifPresent(
                read -> ledger.append(new LedgerEntry(LedgerEvent.PERSONAL_DATA_READ, actor, null, null, detail)));
        return number;
    }

    private DebtorSummary summary(ResultSet row) throws SQLException {
        return summary(
                CanonicalJson.read(row.getString("entry"), ListEntry.class),
                row.getString("state"),
                row.getLong("version"));
    }

    private DebtorSummary summary(ListEntry entry, String state, long version) {
        LocalDate mustLeaveBy = mustLeaveBy(entry.expiresOn());
        boolean listed = state.equals("LISTED");
        return new DebtorSummary(
                entry.entryId(),
                version,
                entry.list(),
                state,
                entry.subject().name(),
                CertificateNumber.mask(entry.subject().certificateNumber()),
                entry.caseNumber(),
                entry.publishedOn(),
                entry.expiresOn(),
                mustLeaveBy,
                listed && isOver(mustLeaveBy),
                listed && isOver(entry.expiresOn()) && mustLeaveBy == null);
    }

    private LocalDate mustLeaveBy(LocalDate expiresOn) {
        int workingDays = rules.rule("leave-after-expiry-working-days").number();
        return expiresOn == null ? null : calendar.plus(expiresOn, workingDays).orElse(null);
    }

    private boolean isOver(LocalDate day) {
        return day != null && today().isAfter(day);
    }

    private DebtorLife life(ResultSet row) throws SQLException {
        ListEntry entry = CanonicalJson.read(row.getString("entry"), ListEntry.class);
        return new DebtorLife(
                summary(entry, row.getString("state"), row.getLong("version")),
                content(entry),
                steps(entry.entryId()),
                others(entry),
                waivers(entry.entryId()),
                entry.relatedPersons().stream().map(Debtors::related).toList(),
                List.of(CanonicalJson.read(row.getString("findings"), Finding[].class)).stream()
                        .map(odd -> new DebtorLife.Odd(odd.code(), odd.field(), odd.note()))
                        .toList());
    }

    private static DebtorLife.Content content(ListEntry entry) {
        return new DebtorLife.Content(
                entry.subject().kind().name(),
                entry.subject().sex(),
                entry.subject().legalRepresentative(),
                entry.courtName(),
                entry.areaName(),
                entry.documentNumber(),
                entry.documentIssuer(),
                entry.duty(),
                entry.performance(),
                entry.grounds(),
                entry.amountInCents(),
                entry.filedOn());
    }

    private List<DebtorLife.Step> steps(String entryId) {
        return jdbc.sql("select * from debtor.transition where entry_id = ? order by version")
                .param(entryId)
                .query((row, number) -> new DebtorLife.Step(
                        row.getLong("version"),
                        row.getString("change"),
                        row.getString("state_before"),
                        row.getString("state_after"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("actor"),
                        row.getString("reason"),
                        row.getString("article"),
                        row.getObject("document", UUID.class)))
                .list();
    }

    private List<DebtorSummary> others(ListEntry entry) {
        return jdbc.sql(
                        """
                        select state, version, entry from debtor.entry
                        where certificate_number = ? and entry_id <> ? order by entry_id limit 100
                        """)
                .param(entry.subject().certificateNumber())
                .param(entry.entryId())
                .query((row, number) -> summary(row))
                .list();
    }

    private List<DebtorLife.WaiverTerm> waivers(String entryId) {
        return jdbc.sql("select * from debtor.waiver where entry_id = ? order by starts_on")
                .param(entryId)
                .query((row, number) -> waiver(row))
                .list();
    }

    private DebtorLife.WaiverTerm waiver(ResultSet row) throws SQLException {
        LocalDate from = row.getObject("starts_on", LocalDate.class);
        LocalDate until = row.getObject("ends_on", LocalDate.class);
        return new DebtorLife.WaiverTerm(
                row.getString("occasion"),
                from,
                until,
                row.getString("granted_by"),
                row.getString("article"),
                !today().isBefore(from) && !today().isAfter(until));
    }

    private static DebtorLife.Related related(ListEntry.RelatedPerson person) {
        String number = person.certificateNumber();
        return new DebtorLife.Related(
                person.role(), person.name(), number == null ? null : CertificateNumber.mask(number));
    }

    private LocalDate today() {
        return Moment.now(clock).today();
    }
}

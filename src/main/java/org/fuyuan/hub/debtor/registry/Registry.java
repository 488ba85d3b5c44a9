package org.fuyuan.hub.debtor.registry;

import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fuyuan.hub.debtor.record.CourtStatement;
import org.fuyuan.hub.debtor.record.RecordReader;
import org.fuyuan.hub.debtor.rule.ListRules;
import org.fuyuan.hub.exchange.Exchange;
import org.fuyuan.hub.ledger.Ledger;
import org.fuyuan.hub.message.ListEntry;
import org.fuyuan.hub.message.Refusal;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Applies changes to the list: row, transition, message and ledger in the caller's transaction, the entry's row locked first so
 * that changes of one entry are published in the order they are made.
 */
public class Registry {

    private final JdbcTemplate jdbc;
    private final EntryTable entries;
    private final ChangeBook book;
    private final ListRules rules;
    private final Clock clock;

    public Registry(JdbcTemplate jdbc, Exchange exchange, Ledger ledger, ListRules rules, Clock clock) {
        this.jdbc = jdbc;
        this.entries = new EntryTable(jdbc);
        this.book = new ChangeBook(jdbc, exchange, ledger, rules);
        this.rules = rules;
        this.clock = clock;
    }

    /** Applies statements of the court in order. For each: null when applied or without effect, otherwise why not. */
    public List<Refusal> apply(List<CourtStatement> told, Origin origin) {
        Refusal[] answers = new Refusal[told.size()];
        List<Integer> open = IntStream.range(0, told.size()).boxed().toList();
        while (!open.isEmpty()) {
            open = round(told, open, answers, origin);
        }
        return Arrays.asList(answers);
    }

    /** Decides and writes; what another transaction wrote first meanwhile stays open for the next round. */
    private List<Integer> round(List<CourtStatement> told, List<Integer> open, Refusal[] answers, Origin origin) {
        Map<String, Registered> known = entries.lock(ids(told, open));
        StoredHistory past = new StoredHistory(
                jdbc, open.stream().map(i -> told.get(i).entry()).toList());
        Round round = new Round(known, past, book);
        Transitions transitions = new Transitions(rules, round, Moment.now(clock), origin);
        for (int i : open) {
            answers[i] = round.take(transitions, told.get(i));
        }
        Set<String> lost = write(round);
        return lost.isEmpty()
                ? List.of()
                : open.stream()
                        .filter(i -> lost.contains(told.get(i).entry().entryId()))
                        .toList();
    }

    private Set<String> write(Round round) {
        List<Registered> fresh = round.toInsert();
        Set<String> written = entries.insert(fresh, clock.instant());
        Set<String> lost = fresh.stream()
                .map(Registered::entryId)
                .filter(id -> !written.contains(id))
                .collect(Collectors.toSet());
        entries.update(round.toUpdate(), clock.instant());
        book.record(
                lost.isEmpty()
                        ? round.changes()
                        : round.changes().stream()
                                .filter(change -> !lost.contains(change.after().entryId()))
                                .toList());
        return lost;
    }

    private static Set<String> ids(List<CourtStatement> told, List<Integer> open) {
        return open.stream().map(i -> told.get(i).entry().entryId()).collect(Collectors.toSet());
    }

    /** The entries that exist, locked until the transaction ends. */
    public Map<String, Registered> lock(Collection<String> entryIds) {
        return entries.lock(entryIds);
    }

    /** Writes changes decided elsewhere to entries locked before. */
    public void record(List<Change> changes) {
        entries.insert(changes.stream().filter(Change::isNew).map(Change::after).toList(), clock.instant());
        entries.update(
                changes.stream()
                        .filter(change -> !change.isNew())
                        .map(Change::after)
                        .toList(),
                clock.instant());
        book.record(changes);
    }

    /** Empty when a proposed entry may be listed now. */
    public Optional<Refusal> mayBeListed(Registered proposed) {
        StoredHistory past = new StoredHistory(jdbc, List.of(proposed.entry()));
        return new Admission(rules, past, now()).refusal(proposed.entry(), minor(proposed.entry()));
    }

    /** Whether the entry names a person whose citizen number says under age on the day of publication. */
    public boolean minor(ListEntry entry) {
        return RecordReader.minor(entry, rules);
    }

    public Moment now() {
        return Moment.now(clock);
    }

    public ListRules rules() {
        return rules;
    }
}

package org.fuyuan.hub.debtor;

import java.time.LocalDate;
import java.util.List;
import org.fuyuan.hub.debtor.record.EntryState;
import org.fuyuan.hub.debtor.record.WaiverField;
import org.fuyuan.hub.debtor.registry.Cause;
import org.fuyuan.hub.debtor.registry.Change;
import org.fuyuan.hub.debtor.registry.Entries;
import org.fuyuan.hub.debtor.registry.Registered;
import org.fuyuan.hub.debtor.registry.Registry;
import org.fuyuan.hub.debtor.rule.ListRules;
import org.fuyuan.hub.message.ChangeKind;
import org.fuyuan.hub.message.ListEntry;
import org.fuyuan.hub.message.ListEntry.Waiver;
import org.fuyuan.hub.message.Refusal;
import org.fuyuan.hub.message.RefusedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What an officer may do to an entry. Each is one transition in one transaction; an impossible one throws
 * {@link RefusedException} saying why.
 */
@Service
@Transactional
public class Listing {

    private final Registry registry;
    private final ListRules rules;

    Listing(Registry registry, ListRules rules) {
        this.registry = registry;
        this.rules = rules;
    }

    /** 纳入: publishes a proposed entry. */
    public void enter(String entryId, Act act) {
        Registered entry = entry(entryId, EntryState.PROPOSED);
        registry.mayBeListed(entry).ifPresent(refusal -> {
            throw new RefusedException(refusal);
        });
        ListEntry content = entry.entry();
        make(entry, ChangeKind.LISTED, EntryState.LISTED, content.expiresOn(), content.waiver(), act);
    }

    /** 更正: replaces what the entry says; number, list, state and term stay. */
    public void correct(String entryId, ListEntry corrected, Act act) {
        Registered entry = entry(entryId, EntryState.LISTED);
        ListEntry old = entry.entry();
        if (!corrected.entryId().equals(entryId) || corrected.list() != old.list()) {
            throw refused("impossible-transition", "entryId", corrected.entryId(), "the same record on the same list");
        }
        if (registry.minor(corrected)) {
            throw refused("minor", "cardNum", "a person under age", "nobody under age");
        }
        ListEntry content = Entries.with(corrected, EntryState.LISTED, old.expiresOn(), old.waiver());
        record(entry.changed(EntryState.LISTED, content), entry, ChangeKind.CORRECTED, act);
    }

    /** 延长: moves the last day; refused for an entry without a term and beyond the longest term. */
    public void extend(String entryId, LocalDate lastDay, Act act) {
        Registered entry = entry(entryId, EntryState.LISTED);
        LocalDate before = entry.entry().expiresOn();
        if (before == null) {
            throw refused("no-term", "expiresOn", "an entry without a term", "grounds 2 to 6: ground 1 alone has none");
        }
        LocalDate longest = entry.entry()
                .publishedOn()
                .plusMonths(rules.rule("term-longest-months").number());
        if (!lastDay.isAfter(before) || lastDay.isAfter(longest)) {
            throw refused("unlawful-term", "expiresOn", lastDay.toString(), "after " + before + ", at most " + longest);
        }
        make(
                entry,
                ChangeKind.EXTENDED,
                EntryState.LISTED,
                lastDay,
                entry.entry().waiver(),
                act);
    }

    /** 提前删除: it was valid and ends early. */
    public void deleteEarly(String entryId, Act act) {
        end(entry(entryId, EntryState.LISTED), ChangeKind.DELETED_EARLY, EntryState.DELETED_EARLY, act);
    }

    /** 撤销: it never was valid; also after it has ended. */
    public void withdraw(String entryId, Act act) {
        Registered entry = entry(entryId);
        if (entry.state() == EntryState.WITHDRAWN || entry.state() == EntryState.PROPOSED) {
            throw impossible(entry, "an entry that was published and not withdrawn");
        }
        end(entry, ChangeKind.WITHDRAWN, EntryState.WITHDRAWN, act);
    }

    /** 单次解除: lifts a consumption restriction for one occasion; it ends by itself. */
    public void waive(String entryId, Waiver waiver, Act act) {
        Registered entry = entry(entryId, EntryState.LISTED);
        Refusal unlawful = WaiverField.unlawful(waiver, entry.entry().list(), rules);
        if (unlawful != null) {
            throw new RefusedException(unlawful);
        }
        make(entry, ChangeKind.WAIVED, EntryState.LISTED, entry.entry().expiresOn(), waiver, act);
    }

    private void end(Registered entry, ChangeKind kind, EntryState exit, Act act) {
        make(entry, kind, exit, entry.entry().expiresOn(), null, act);
    }

    private void make(Registered entry, ChangeKind kind, EntryState to, LocalDate expiresOn, Waiver waiver, Act act) {
        ListEntry content = Entries.with(entry.entry(), to, expiresOn, waiver);
        record(entry.changed(to, content), entry, kind, act);
    }

    private void record(Registered after, Registered before, ChangeKind kind, Act act) {
        String article = act.article() != null
                ? act.article()
                : rules.article(kind, before.entry().list());
        Cause cause = new Cause(act.actor(), registry.now().at(), act.reason(), article, null);
        registry.record(List.of(new Change(after, before.state(), kind, cause)));
    }

    private Registered entry(String entryId) {
        Registered entry = registry.lock(List.of(entryId)).get(entryId);
        if (entry == null) {
            throw refused("unknown-entry", "entryId", entryId, "an entry of the registry");
        }
        return entry;
    }

    private Registered entry(String entryId, EntryState required) {
        Registered entry = entry(entryId);
        if (entry.state() != required) {
            throw impossible(entry, "an entry that is " + required);
        }
        return entry;
    }

    private static RefusedException impossible(Registered entry, String expected) {
        return refused("impossible-transition", "state", entry.state().name(), expected);
    }

    private static RefusedException refused(String code, String field, String found, String expected) {
        return new RefusedException(new Refusal(code, field, found, expected));
    }
}

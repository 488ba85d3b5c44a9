package org.fuyuan.hub.debtor;

import java.util.List;
import java.util.Map;
import org.fuyuan.hub.debtor.record.EntryState;
import org.fuyuan.hub.debtor.registry.Cause;
import org.fuyuan.hub.debtor.registry.Change;
import org.fuyuan.hub.debtor.registry.Entries;
import org.fuyuan.hub.debtor.registry.Moment;
import org.fuyuan.hub.debtor.registry.Registered;
import org.fuyuan.hub.debtor.registry.Registry;
import org.fuyuan.hub.debtor.rule.ListRules;
import org.fuyuan.hub.message.ChangeKind;
import org.fuyuan.hub.message.ListEntry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Ends what ends by itself, on the day after its last day: entries whose term has run out, and waivers. Several nodes may do
 * it at once; each takes rows the others have not.
 */
@Service
class Endings {

    private static final int AT_ONCE = 500;

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Registry registry;
    private final ListRules rules;

    Endings(JdbcClient jdbc, TransactionTemplate transactions, Registry registry, ListRules rules) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.registry = registry;
        this.rules = rules;
    }

    /** How many entries and waivers ended. */
    int endAll() {
        int ended = 0;
        for (int some = AT_ONCE; some == AT_ONCE; ended += some) {
            some = transactions.execute(status -> endSome(
                    "select entry_id from debtor.entry where state = 'LISTED' and expires_on < :today", this::expired));
        }
        for (int some = AT_ONCE; some == AT_ONCE; ended += some) {
            some = transactions.execute(status -> endSome(
                    "select entry_id from debtor.entry where state = 'LISTED' and waived_until < :today",
                    this::waiverOver));
        }
        return ended;
    }

    private int endSome(String due, Ending ending) {
        Moment now = registry.now();
        List<String> ids = jdbc.sql(due + " order by entry_id limit :some for update skip locked")
                .param("today", now.today())
                .param("some", AT_ONCE)
                .query(String.class)
                .list();
        Map<String, Registered> entries = registry.lock(ids);
        registry.record(ids.stream().map(id -> ending.of(entries.get(id), now)).toList());
        return ids.size();
    }

    private Change expired(Registered entry, Moment now) {
        ListEntry content =
                Entries.with(entry.entry(), EntryState.EXPIRED, entry.entry().expiresOn(), null);
        return change(entry, entry.changed(EntryState.EXPIRED, content), ChangeKind.EXPIRED, now, "期限届满");
    }

    private Change waiverOver(Registered entry, Moment now) {
        ListEntry content =
                Entries.with(entry.entry(), EntryState.LISTED, entry.entry().expiresOn(), null);
        return change(entry, entry.changed(EntryState.LISTED, content), ChangeKind.CORRECTED, now, "单次解除期满");
    }

    private Change change(Registered before, Registered after, ChangeKind kind, Moment now, String reason) {
        String article = rules.article(kind, before.entry().list());
        return new Change(after, before.state(), kind, new Cause("hub", now.at(), reason, article, null));
    }

    /** How one entry ends. */
    private interface Ending {
        Change of(Registered entry, Moment now);
    }
}

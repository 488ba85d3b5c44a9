package org.fuyuan.hub.screening.population;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.fuyuan.hub.debtor.ListInEffect;
import org.fuyuan.hub.screening.index.ChangedEntry;
import org.fuyuan.hub.screening.suppression.Suppressions;
import org.springframework.jdbc.core.JdbcTemplate;

/** Suppressions and open objections: one state of them in each turn, and which entries stand otherwise since another. */
final class Disputes {

    private final Supplier<Suppressions> newest;
    private final JdbcTemplate jdbc;
    private final ListInEffect list;
    private volatile Suppressions ofTurn = Suppressions.NONE;

    Disputes(Supplier<Suppressions> newest, JdbcTemplate jdbc, ListInEffect list) {
        this.newest = newest;
        this.jdbc = jdbc;
        this.list = list;
    }

    /** Holds on to the newest until the next turn; returns its version. */
    long holdNewest() {
        ofTurn = newest.get();
        return ofTurn.version();
    }

    /** Those of the turn. */
    Suppressions held() {
        return ofTurn;
    }

    /** By their ids, and as they are now, the entries in effect that stand otherwise since a version. Of others the list will tell. */
    Map<String, ChangedEntry> since(long version) {
        List<String> ids =
                jdbc.queryForList("select entry_id from screening.dispute where version > ?", String.class, version);
        return inEffect(ids);
    }

    Map<String, ChangedEntry> inEffect(List<String> entryIds) {
        return list.find(entryIds).stream()
                .map(ChangedEntry::inEffect)
                .collect(Collectors.toMap(ChangedEntry::entryId, Function.identity()));
    }
}

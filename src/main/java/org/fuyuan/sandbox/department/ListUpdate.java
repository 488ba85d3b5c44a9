package org.fuyuan.sandbox.department;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Applies one batch to a department's list, in a few statements however large the batch is. */
final class ListUpdate {

    private static final String SEEN =
            """
            update %s.received_message set repeats = repeats + 1
             where message_id = any(?::uuid[]) returning message_id::text""";
    private static final String VERSIONS =
            "select entry_id, version from %s.list_entry where entry_id = any(?) order by entry_id for update";
    private static final String REMEMBER =
            """
            insert into %s.received_message (message_id, entry_id, version, change, outcome)
            select * from unnest(?::uuid[], ?::text[], ?::bigint[], ?::text[], ?::text[])""";
    private static final String HOLD =
            """
            insert into %s.list_entry as held (entry_id, version, list, state, name, certificate_number,
                                               case_number, amount_in_cents, digest)
            select * from unnest(?::text[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                                 ?::bigint[], ?::text[])
            on conflict (entry_id) do update set version = excluded.version, list = excluded.list,
                   state = excluded.state, name = excluded.name, certificate_number = excluded.certificate_number,
                   case_number = excluded.case_number, amount_in_cents = excluded.amount_in_cents,
                   digest = excluded.digest, changed_at = clock_timestamp()""";

    private final Connection connection;
    private final String schema;

    ListUpdate(Connection connection, String schema) {
        this.connection = connection;
        this.schema = schema;
    }

    void apply(List<ReceivedChange> changes) throws SQLException {
        List<ReceivedChange> fresh = unseen(changes);
        Map<String, Long> versions = versionsOf(fresh);
        Map<String, ReceivedChange> newest = new LinkedHashMap<>();
        List<String> outcomes = new ArrayList<>();
        for (ReceivedChange change : fresh) {
            long held = versions.getOrDefault(change.entryId(), 0L);
            boolean newer = change.version() > held || change.restated() && change.version() == held;
            outcomes.add(newer ? "APPLIED" : "STALE");
            if (newer) {
                versions.put(change.entryId(), change.version());
                newest.put(change.entryId(), change);
            }
        }
        remember(fresh, outcomes);
        hold(newest.values());
    }

    private List<ReceivedChange> unseen(List<ReceivedChange> changes) throws SQLException {
        Set<String> known = new HashSet<>();
        try (PreparedStatement update = prepare(SEEN)) {
            update.setArray(1, texts(changes, ReceivedChange::messageId));
            try (ResultSet rows = update.executeQuery()) {
                while (rows.next()) {
                    known.add(rows.getString(1));
                }
            }
        }
        return changes.stream().filter(change -> known.add(change.messageId())).toList();
    }

    private Map<String, Long> versionsOf(List<ReceivedChange> changes) throws SQLException {
        Map<String, Long> versions = new HashMap<>();
        try (PreparedStatement select = prepare(VERSIONS)) {
            select.setArray(1, texts(changes, ReceivedChange::entryId));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    versions.put(rows.getString(1), rows.getLong(2));
                }
            }
        }
        return versions;
    }

    private void remember(List<ReceivedChange> fresh, List<String> outcomes) throws SQLException {
        try (PreparedStatement insert = prepare(REMEMBER)) {
            insert.setArray(1, texts(fresh, ReceivedChange::messageId));
            insert.setArray(2, texts(fresh, ReceivedChange::entryId));
            insert.setArray(3, numbers(fresh, ReceivedChange::version));
            insert.setArray(4, texts(fresh, ReceivedChange::change));
            insert.setArray(5, connection.createArrayOf("text", outcomes.toArray()));
            insert.executeUpdate();
        }
    }

    private void hold(Collection<ReceivedChange> newest) throws SQLException {
        try (PreparedStatement upsert = prepare(HOLD)) {
            upsert.setArray(1, texts(newest, ReceivedChange::entryId));
            upsert.setArray(2, numbers(newest, ReceivedChange::version));
            upsert.setArray(3, texts(newest, ReceivedChange::list));
            upsert.setArray(4, texts(newest, ReceivedChange::state));
            upsert.setArray(5, texts(newest, unlessPurged(ReceivedChange::name)));
            upsert.setArray(6, texts(newest, unlessPurged(ReceivedChange::certificateNumber)));
            upsert.setArray(7, texts(newest, unlessPurged(ReceivedChange::caseNumber)));
            upsert.setArray(8, numbers(newest, change -> change.withdrawn() ? 0L : change.amountInCents()));
            upsert.setArray(9, texts(newest, unlessPurged(HoldingDigest::of)));
            upsert.executeUpdate();
        }
    }

    /** Of a withdrawn entry, which was never valid, only the id and version stay. */
    private static Function<ReceivedChange, String> unlessPurged(Function<ReceivedChange, String> field) {
        return change -> change.withdrawn() ? null : field.apply(change);
    }

    private PreparedStatement prepare(String sql) throws SQLException {
        return connection.prepareStatement(sql.formatted(schema));
    }

    private Array texts(Collection<ReceivedChange> changes, Function<ReceivedChange, String> field)
            throws SQLException {
        return connection.createArrayOf("text", changes.stream().map(field).toArray());
    }

    private Array numbers(Collection<ReceivedChange> changes, Function<ReceivedChange, Long> field)
            throws SQLException {
        return connection.createArrayOf("bigint", changes.stream().map(field).toArray());
    }
}

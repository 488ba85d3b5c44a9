package org.fuyuan.hub.debtor.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fuyuan.hub.debtor.record.EntryState;
import org.fuyuan.hub.debtor.record.Finding;
import org.fuyuan.hub.debtor.record.WrittenEntry;
import org.fuyuan.hub.exchange.CanonicalJson;
import org.fuyuan.hub.exchange.HoldingDigests;
import org.fuyuan.hub.identity.PartyName;
import org.fuyuan.hub.message.ListEntry;
import org.fuyuan.hub.storage.BinaryCopy;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;

/** The table {@code debtor.entry}. */
public final class EntryTable {

    static final RowMapper<Registered> ROW = EntryTable::row;

    private static final String COLUMNS = "version, state, entry, findings, source_hash, source_updated_at";
    private static final String UNIQUE_VIOLATION = "23505";
    private static final String UPDATE =
            """
            update debtor.entry e set version = f.version, list = f.list, state = f.state, name = f.name,
                name_key = f.name_key, certificate_number = f.certificate_number, case_number = f.case_number,
                document_number = f.document_number, amount_in_cents = f.amount, expires_on = f.expires_on::date,
                waived_until = f.waived_until::date, holding_digest = f.digest, entry = f.entry, findings = f.findings,
                source_hash = f.hash::uuid, source_updated_at = f.updated_at::timestamptz, changed_at = f.at::timestamptz
            from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) as f (entry_id, version, list, state, name,
                name_key, certificate_number, case_number, document_number, amount, expires_on, waived_until, digest, entry,
                findings, hash, updated_at, at)
            where e.entry_id = f.entry_id
            """;

    private final JdbcTemplate jdbc;

    public EntryTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The entries that exist, locked in the order of their ids until the transaction ends. */
    public Map<String, Registered> lock(Collection<String> entryIds) {
        Map<String, Registered> found = new HashMap<>();
        jdbc.query(
                "select " + COLUMNS + " from debtor.entry where entry_id = any(?) order by entry_id for update",
                (ResultSet row) -> {
                    Registered entry = row(row, 0);
                    found.put(entry.entryId(), entry);
                },
                (Object) entryIds.toArray(String[]::new));
        return found;
    }

    /** Those of the new entries that nobody else had written meanwhile. */
    Set<String> insert(Collection<Registered> entries, Instant at) {
        List<Registered> open = inOrder(entries);
        while (!open.isEmpty() && !copied(open, at)) {
            Set<String> taken = existing(open);
            open = open.stream()
                    .filter(entry -> !taken.contains(entry.entryId()))
                    .toList();
        }
        return open.stream().map(Registered::entryId).collect(Collectors.toSet());
    }

    /** False, with nothing written, when another transaction has written one of them first. */
    private boolean copied(List<Registered> entries, Instant at) {
        return jdbc.execute((ConnectionCallback<Boolean>) connection -> {
            Savepoint before = connection.setSavepoint();
            try {
                copy(at).write(connection, entries);
                connection.releaseSavepoint(before);
                return true;
            } catch (SQLException e) {
                connection.rollback(before);
                if (UNIQUE_VIOLATION.equals(e.getSQLState())) {
                    return false;
                }
                throw e;
            }
        });
    }

    private Set<String> existing(List<Registered> entries) {
        return new HashSet<>(
                jdbc.queryForList("select entry_id from debtor.entry where entry_id = any(?)", String.class, (Object)
                        entries.stream().map(Registered::entryId).toArray(String[]::new)));
    }

    void update(Collection<Registered> entries, Instant at) {
        if (!entries.isEmpty()) {
            jdbc.update(columns(entries, at).into(UPDATE));
        }
    }

    private static List<Registered> inOrder(Collection<Registered> entries) {
        return entries.stream()
                .sorted(Comparator.comparing(Registered::entryId))
                .toList();
    }

    private static BinaryCopy<Registered> copy(Instant at) {
        return BinaryCopy.<Registered>into("debtor.entry")
                .text("entry_id", Registered::entryId)
                .number("version", Registered::version)
                .text("list", r -> r.entry().list())
                .text("state", Registered::state)
                .text("name", r -> r.entry().subject().name())
                .text("name_key", EntryTable::nameKey)
                .text("certificate_number", r -> r.entry().subject().certificateNumber())
                .text("case_number", r -> r.entry().caseNumber())
                .text("document_number", r -> r.entry().documentNumber())
                .number("amount_in_cents", r -> r.entry().amountInCents())
                .date("expires_on", r -> r.entry().expiresOn())
                .date("waived_until", EntryTable::waivedUntil)
                .text("holding_digest", EntryTable::digest)
                .text("entry", r -> r.written().json())
                .text("findings", r -> CanonicalJson.write(r.findings()))
                .uuid("source_hash", Registered::sourceHash)
                .instant("source_updated_at", Registered::sourceUpdatedAt)
                .instant("changed_at", r -> at);
    }

    private static Columns<Registered> columns(Collection<Registered> entries, Instant at) {
        return new Columns<>(inOrder(entries))
                .text(Registered::entryId)
                .number(Registered::version)
                .text(r -> r.entry().list())
                .text(Registered::state)
                .text(r -> r.entry().subject().name())
                .text(EntryTable::nameKey)
                .text(r -> r.entry().subject().certificateNumber())
                .text(r -> r.entry().caseNumber())
                .text(r -> r.entry().documentNumber())
                .number(r -> r.entry().amountInCents())
                .text(r -> r.entry().expiresOn())
                .text(EntryTable::waivedUntil)
                .text(EntryTable::digest)
                .text(r -> r.written().json())
                .text(r -> CanonicalJson.write(r.findings()))
                .text(Registered::sourceHash)
                .text(Registered::sourceUpdatedAt)
                .text(r -> at);
    }

    private static String nameKey(Registered entry) {
        return PartyName.of(entry.entry().subject().name()).comparisonForm();
    }

    private static LocalDate waivedUntil(Registered entry) {
        return entry.entry().waiver() == null ? null : entry.entry().waiver().until();
    }

    /** What partners hold of an entry in effect; null for one that is not. */
    private static String digest(Registered held) {
        if (held.state() != EntryState.LISTED) {
            return null;
        }
        ListEntry entry = held.entry();
        return HoldingDigests.of(
                entry.entryId(),
                held.version(),
                entry.list(),
                entry.subject().certificateNumber(),
                entry.subject().name());
    }

    private static Registered row(ResultSet row, int number) throws SQLException {
        OffsetDateTime updatedAt = row.getObject("source_updated_at", OffsetDateTime.class);
        Instant instant = updatedAt == null ? null : updatedAt.toInstant();
        return new Registered(
                row.getLong("version"),
                EntryState.valueOf(row.getString("state")),
                WrittenEntry.read(row.getString("entry")),
                List.of(CanonicalJson.read(row.getString("findings"), Finding[].class)),
                row.getObject("source_hash", UUID.class),
                instant);
    }
}

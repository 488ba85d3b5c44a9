package org.fuyuan.hub.debtor.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
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
import org.fuyuan.hub.exchange.CanonicalJson;
import org.fuyuan.hub.exchange.HoldingDigests;
import org.fuyuan.hub.identity.PartyName;
import org.fuyuan.hub.message.ListEntry;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCallback;
import org.springframework.jdbc.core.RowMapper;

/** The table {@code debtor.entry}. */
public final class EntryTable {

    static final RowMapper<Registered> ROW = EntryTable::row;

    private static final String COLUMNS = "version, state, entry, findings, source_hash, source_updated_at";
    private static final String INSERT =
            """
            insert into debtor.entry (entry_id, version, list, state, name, name_key, certificate_number, case_number,
                document_number, amount_in_cents, expires_on, waived_until, holding_digest, entry, findings, source_hash,
                source_updated_at, changed_at)
            select entry_id, version, list, state, name, name_key, certificate_number, case_number, document_number,
                amount, expires_on::date, waived_until::date, digest, entry, findings, hash::uuid, updated_at::timestamptz,
                at::timestamptz
            from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) as fresh (entry_id, version, list, state, name,
                name_key, certificate_number, case_number, document_number, amount, expires_on, waived_until, digest, entry,
                findings, hash, updated_at, at)
            on conflict on constraint entry_pkey do nothing
            returning entry_id
            """;
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
        if (entries.isEmpty()) {
            return Set.of();
        }
        return jdbc.execute(columns(entries, at).into(INSERT), (PreparedStatementCallback<Set<String>>) statement -> {
            Set<String> written = new HashSet<>();
            try (ResultSet ids = statement.executeQuery()) {
                while (ids.next()) {
                    written.add(ids.getString(1));
                }
            }
            return written;
        });
    }

    void update(Collection<Registered> entries, Instant at) {
        if (!entries.isEmpty()) {
            jdbc.update(columns(entries, at).into(UPDATE));
        }
    }

    private static Columns<Registered> columns(Collection<Registered> entries, Instant at) {
        List<Registered> rows = entries.stream()
                .sorted(Comparator.comparing(Registered::entryId))
                .collect(Collectors.toList());
        return new Columns<>(rows)
                .text(Registered::entryId)
                .number(Registered::version)
                .text(r -> r.entry().list())
                .text(Registered::state)
                .text(r -> r.entry().subject().name())
                .text(r -> PartyName.of(r.entry().subject().name()).comparisonForm())
                .text(r -> r.entry().subject().certificateNumber())
                .text(r -> r.entry().caseNumber())
                .text(r -> r.entry().documentNumber())
                .number(r -> r.entry().amountInCents())
                .text(r -> r.entry().expiresOn())
                .text(r ->
                        r.entry().waiver() == null ? null : r.entry().waiver().until())
                .text(r -> r.state() == EntryState.LISTED ? digest(r) : null)
                .text(r -> CanonicalJson.write(r.entry()))
                .text(r -> CanonicalJson.write(r.findings()))
                .text(Registered::sourceHash)
                .text(Registered::sourceUpdatedAt)
                .text(r -> at);
    }

    private static String digest(Registered held) {
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
                CanonicalJson.read(row.getString("entry"), ListEntry.class),
                List.of(CanonicalJson.read(row.getString("findings"), Finding[].class)),
                row.getObject("source_hash", UUID.class),
                instant);
    }
}

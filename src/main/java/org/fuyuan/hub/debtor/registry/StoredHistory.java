package org.fuyuan.hub.debtor.registry;

import java.sql.ResultSet;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.fuyuan.hub.message.ListEntry;
import org.springframework.jdbc.core.JdbcTemplate;

/** The past as the database has it; the bars of a whole batch are read at once. */
final class StoredHistory implements History {

    private final JdbcTemplate jdbc;
    private final Map<String, LocalDate> bars = new HashMap<>();

    StoredHistory(JdbcTemplate jdbc, Collection<ListEntry> entries) {
        this.jdbc = jdbc;
        jdbc.query(
                """
                select certificate_number, case_number, document_number, barred_until from debtor.relisting_bar
                where certificate_number = any(?)
                """,
                (ResultSet bar) -> {
                    LocalDate until = bar.getObject("barred_until", LocalDate.class);
                    String number = bar.getString("certificate_number");
                    bars.merge(number + " " + bar.getString("case_number"), until, StoredHistory::later);
                    bars.merge(number + " " + bar.getString("document_number"), until, StoredHistory::later);
                },
                (Object) entries.stream()
                        .map(entry -> entry.subject().certificateNumber())
                        .distinct()
                        .toArray(String[]::new));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    @Override
    public boolean seen(String entryId, UUID hash) {
        return exists(
                "select exists (select from debtor.transition where entry_id = ? and source_hash = ?)", entryId, hash);
    }

    @Override
    public boolean everEnded(String entryId) {
        return exists(
                """
                select exists (select from debtor.transition where entry_id = ?
                    and state_after in ('DELETED_EARLY', 'EXPIRED', 'WITHDRAWN'))
                """,
                entryId);
    }

    private boolean exists(String sql, Object... arguments) {
        return Boolean.TRUE.equals(jdbc.queryForObject(sql, Boolean.class, arguments));
    }

    @Override
    public Optional<LocalDate> barredUntil(ListEntry entry) {
        if (bars.isEmpty()) {
            return Optional.empty();
        }
        String number = entry.subject().certificateNumber();
        List<String> claims = entry.documentNumber() == null
                ? List.of(number + " " + entry.caseNumber())
                : List.of(number + " " + entry.caseNumber(), number + " " + entry.documentNumber());
        return claims.stream().map(bars::get).filter(java.util.Objects::nonNull).max(LocalDate::compareTo);
    }
}

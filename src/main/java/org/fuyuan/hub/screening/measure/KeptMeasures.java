package org.fuyuan.hub.screening.measure;

import java.util.Optional;
import org.fuyuan.hub.ledger.Ledger;
import org.fuyuan.hub.ledger.LedgerEntry;
import org.fuyuan.hub.ledger.LedgerEvent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Every version of the catalogue that was ever in force, and when. */
final class KeptMeasures {

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Ledger ledger;

    KeptMeasures(JdbcClient jdbc, TransactionTemplate transactions, Ledger ledger) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.ledger = ledger;
    }

    /** Keeps the version and that it comes into force now, with its ledger entry; nothing where it was in force already. */
    void takeInForce(MeasureVersion version) {
        transactions.executeWithoutResult(status -> {
            jdbc.sql("lock table screening.measures_in_force in share row exclusive mode")
                    .update();
            if (!latestId().filter(version.id()::equals).isPresent()) {
                keep(version);
            }
        });
    }

    private void keep(MeasureVersion version) {
        jdbc.sql("insert into screening.measures (version, content) values (?, ?) on conflict (version) do nothing")
                .params(version.id(), version.content())
                .update();
        jdbc.sql("insert into screening.measures_in_force (version) values (?)")
                .param(version.id())
                .update();
        String detail = "version %s, %d measures"
                .formatted(version.id(), version.measures().size());
        ledger.append(new LedgerEntry(LedgerEvent.MEASURES_CHANGED, "hub", null, null, detail));
    }

    /** The version that came into force last. */
    Optional<MeasureVersion> latest() {
        return latestId().flatMap(this::find);
    }

    /** Throws {@link IllegalStateException} when what is kept is not what was kept. */
    Optional<MeasureVersion> find(String id) {
        return jdbc.sql("select content from screening.measures where version = ?")
                .param(id)
                .query(String.class)
                .optional()
                .map(MeasureContent::new)
                .map(content -> genuine(id, content));
    }

    private Optional<String> latestId() {
        return jdbc.sql("select version from screening.measures_in_force order by id desc limit 1")
                .query(String.class)
                .optional();
    }

    private static MeasureVersion genuine(String id, MeasureContent content) {
        if (!content.id().equals(id)) {
            throw new IllegalStateException("the kept catalogue of measures " + id + " has been altered");
        }
        return content.version();
    }
}

package org.fuyuan.hub.operations;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.fuyuan.hub.ledger.Ledger;
import org.fuyuan.hub.ledger.LedgerEntry;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Stands in for the ledger. */
@TestConfiguration
class RememberedLedger {

    static final List<LedgerEntry> ENTRIES = new CopyOnWriteArrayList<>();

    @Bean
    @Primary
    Ledger rememberedLedger() {
        return new Ledger() {
            @Override
            public void append(LedgerEntry entry) {
                ENTRIES.add(entry);
            }

            @Override
            public void appendAll(List<LedgerEntry> entries) {
                ENTRIES.addAll(entries);
            }
        };
    }
}

package org.fuyuan.hub.debtor;

import java.time.Clock;
import javax.sql.DataSource;
import org.fuyuan.hub.debtor.record.RecordReader;
import org.fuyuan.hub.debtor.registry.Registry;
import org.fuyuan.hub.debtor.rule.ListRules;
import org.fuyuan.hub.debtor.snapshot.SnapshotImport;
import org.fuyuan.hub.exchange.BulkPublication;
import org.fuyuan.hub.exchange.Exchange;
import org.fuyuan.hub.identity.WorkingDays;
import org.fuyuan.hub.ledger.Ledger;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts the registry together. */
@Configuration(proxyBeanMethods = false)
class DebtorConfiguration {

    @Bean
    ListRules listRules() {
        return ListRules.load();
    }

    @Bean
    RecordReader recordReader(ListRules rules) {
        return new RecordReader(rules);
    }

    @Bean
    Registry registry(JdbcTemplate jdbc, Exchange exchange, Ledger ledger, ListRules rules) {
        return new Registry(jdbc, exchange, ledger, rules, Clock.systemUTC());
    }

    @Bean
    SnapshotImport snapshotImport(
            DataSource database,
            TransactionTemplate transactions,
            Registry registry,
            RecordReader reader,
            Ledger ledger,
            BulkPublication publication) {
        return new SnapshotImport(database, transactions, registry, reader, ledger, publication);
    }

    @Bean
    Debtors debtors(JdbcClient jdbc, Ledger ledger, ListRules rules, WorkingDays calendar) {
        return new Debtors(jdbc, ledger, rules, calendar, Clock.systemUTC());
    }
}

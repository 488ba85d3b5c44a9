package org.fuyuan.hub.screening.population;

import java.time.Clock;
import java.time.ZoneId;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.fuyuan.hub.access.DenialBook;
import org.fuyuan.hub.debtor.ListInEffect;
import org.fuyuan.hub.exchange.Exchange;
import org.fuyuan.hub.exchange.PublishedFeed;
import org.fuyuan.hub.ledger.Ledger;
import org.fuyuan.hub.partner.PartnerRegister;
import org.fuyuan.hub.partner.Secrets;
import org.fuyuan.hub.screening.decision.Answering;
import org.fuyuan.hub.screening.evidence.KeptQuestions;
import org.fuyuan.hub.screening.index.ListIndex;
import org.fuyuan.hub.screening.measure.MeasureCatalogue;
import org.fuyuan.hub.screening.suppression.Fingerprints;
import org.fuyuan.hub.screening.suppression.Suppressions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts the watch over populations together. */
@Configuration(proxyBeanMethods = false)
class PopulationConfiguration {

    private static final Clock COUNTY = Clock.system(ZoneId.of("Asia/Shanghai"));

    @Bean
    Populations.Tables populationTables(JdbcTemplate jdbc, Secrets secrets) {
        return tables(jdbc, MemberSeal.readOrDrawn(secrets));
    }

    static Populations.Tables tables(JdbcTemplate jdbc, MemberSeal seal) {
        return new Populations.Tables(
                new PopulationTable(JdbcClient.create(jdbc)),
                new MemberTable(jdbc, seal),
                new StandingTable(jdbc),
                new PopulationLock(jdbc));
    }

    @Bean
    PopulationGrounds populationGrounds(PartnerRegister register, DenialBook denials) {
        return new PopulationGrounds(register, denials);
    }

    @Bean
    Alerts populationAlerts(Exchange exchange, JdbcTemplate jdbc) {
        return new Alerts(exchange, jdbc);
    }

    @Bean
    Disputes disputes(Supplier<Suppressions> suppressions, JdbcTemplate jdbc, ListInEffect list) {
        return new Disputes(suppressions, jdbc, list);
    }

    @Bean
    SetAsideParties setAsideParties(
            JdbcClient jdbc,
            Disputes disputes,
            KeptQuestions questions,
            Fingerprints fingerprints,
            Alerts alerts,
            MeasureCatalogue catalogue) {
        return new SetAsideParties(jdbc, disputes, questions, fingerprints, alerts, catalogue, COUNTY);
    }

    @Bean
    PopulationWatch populationWatch(
            PublishedFeed feed,
            ListIndex index,
            MeasureCatalogue catalogue,
            Populations.Tables tables,
            PopulationGrounds grounds,
            Alerts alerts,
            Disputes disputes,
            SetAsideParties setAside,
            JdbcTemplate jdbc,
            PlatformTransactionManager transactions) {
        return new PopulationWatch(
                feed,
                index,
                catalogue,
                grounds,
                tables,
                new WatchTable(JdbcClient.create(jdbc)),
                new MemberComparing(
                        new Answering(index, catalogue, disputes::held),
                        index,
                        grounds,
                        tables.standings(),
                        alerts,
                        COUNTY),
                new DecidedParties(jdbc, alerts, catalogue),
                setAside,
                disputes,
                transactions,
                COUNTY);
    }

    @Bean
    WatchDuty populationWatchDuty(
            PopulationWatch watch,
            Populations.Tables tables,
            TransactionTemplate transaction,
            PublishedFeed feed,
            DataSource database) {
        return new WatchDuty(
                watch, new LoadSweeping(tables.populations(), tables.members(), transaction), feed, database);
    }

    @Bean
    Populations populations(
            PopulationGrounds grounds,
            MeasureCatalogue catalogue,
            Populations.Tables tables,
            TransactionTemplate transaction,
            Ledger ledger,
            WatchDuty duty) {
        return new Populations(grounds, catalogue, tables, transaction, ledger, duty::wake);
    }
}

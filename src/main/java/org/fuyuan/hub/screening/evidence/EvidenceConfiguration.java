package org.fuyuan.hub.screening.evidence;

import java.time.Clock;
import java.time.Duration;
import org.fuyuan.hub.access.DenialBook;
import org.fuyuan.hub.ledger.Ledger;
import org.fuyuan.hub.ledger.LedgerReader;
import org.fuyuan.hub.partner.PartnerRegister;
import org.fuyuan.hub.partner.Secrets;
import org.fuyuan.hub.screening.Assessing;
import org.fuyuan.hub.screening.Screening;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts the keeping of decisions together. */
@Configuration(proxyBeanMethods = false)
class EvidenceConfiguration {

    @Bean
    ScenarioRights scenarioRights(PartnerRegister register, DenialBook denials) {
        return new ScenarioRights(register, denials);
    }

    @Bean
    GroupCommit groupCommit(
            JdbcTemplate jdbc,
            TransactionTemplate transaction,
            Ledger ledger,
            @Value("${fuyuan.screening.group:5000}") int most,
            @Value("${fuyuan.screening.patience:10s}") Duration patience) {
        return new GroupCommit(new DecisionWriter(jdbc, transaction, ledger), most, patience).start();
    }

    @Bean
    ProbingAlarms probingAlarms(JdbcClient jdbc, TransactionTemplate transaction, Ledger ledger) {
        return new ProbingAlarms(jdbc, transaction, ledger);
    }

    @Bean
    DecisionProofs decisionProofs(JdbcClient jdbc, LedgerReader ledger) {
        return new DecisionProofs(jdbc, ledger);
    }

    @Bean
    NumberKey numberKey(Secrets secrets) {
        return NumberKey.readOrDrawn(secrets);
    }

    @Bean
    KeptQuestions keptQuestions(JdbcClient jdbc) {
        return new KeptQuestions(jdbc);
    }

    @Bean
    Screening screening(
            ScenarioRights rights,
            PartnerRegister register,
            Assessing assessing,
            NumberKey numberKey,
            GroupCommit evidence,
            ProbingAlarms alarms,
            JdbcClient jdbc) {
        return new ScreeningService(
                rights,
                new LookupLimits(register),
                assessing,
                new Drafting(numberKey, Clock.systemUTC()),
                evidence,
                new Probing(ProbingRules.load(), alarms),
                new DecisionTable(jdbc));
    }
}

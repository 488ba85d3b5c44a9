package org.fuyuan.hub.screening.objection;

import java.time.Clock;
import java.time.ZoneId;
import org.fuyuan.hub.access.DenialBook;
import org.fuyuan.hub.debtor.Debtors;
import org.fuyuan.hub.exchange.Exchange;
import org.fuyuan.hub.identity.WorkingDays;
import org.fuyuan.hub.ledger.Ledger;
import org.fuyuan.hub.partner.PartnerRegister;
import org.fuyuan.hub.screening.Screening;
import org.fuyuan.hub.screening.evidence.KeptQuestions;
import org.fuyuan.hub.screening.index.ListIndex;
import org.fuyuan.hub.screening.suppression.Fingerprints;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts the return leg and the objections together. */
@Configuration(proxyBeanMethods = false)
class ObjectionConfiguration {

    private static final Clock CLOCK = Clock.system(ZoneId.of("Asia/Shanghai"));

    @Bean
    GivenDecisions givenDecisions(Screening screening, DenialBook denials) {
        return new GivenDecisions(screening, denials);
    }

    @Bean
    OutcomeReports outcomeReports(
            JdbcClient jdbc, TransactionTemplate transaction, Ledger ledger, GivenDecisions decisions) {
        return new OutcomeReports(jdbc, transaction, ledger, decisions);
    }

    @Bean
    Outcomes outcomes(JdbcClient jdbc) {
        return new Outcomes(jdbc);
    }

    @Bean
    ObjectionRules objectionRules() {
        return ObjectionRules.load();
    }

    @Bean
    AnswerClock answerClock(ObjectionRules rules, WorkingDays calendar) {
        return new AnswerClock(rules, calendar);
    }

    @Bean
    ObjectionTable objectionTable(JdbcClient jdbc) {
        return new ObjectionTable(jdbc);
    }

    @Bean
    ObjectionSteps objectionSteps(
            ObjectionTable objections, Ledger ledger, Exchange exchange, PartnerRegister register) {
        return new ObjectionSteps(objections, ledger, exchange, register);
    }

    @Bean
    ObjectionFiling objectionFiling(
            GivenDecisions decisions,
            Debtors debtors,
            PartnerRegister register,
            ObjectionTable objections,
            ObjectionSteps steps,
            ObjectionRules rules,
            AnswerClock answers,
            TransactionTemplate transaction) {
        ObjectedEntries entries = new ObjectedEntries(decisions, debtors, register);
        return new ObjectionFiling(entries, objections, steps, rules, answers, transaction, CLOCK);
    }

    @Bean
    SuppressionGrant suppressionGrant(
            JdbcClient jdbc,
            Ledger ledger,
            GivenDecisions decisions,
            KeptQuestions questions,
            ListIndex list,
            Fingerprints fingerprints,
            ObjectionRules rules) {
        return new SuppressionGrant(jdbc, ledger, decisions, questions, list, fingerprints, rules);
    }

    @Bean
    ObjectionAnswering objectionAnswering(
            ObjectionTable objections,
            ObjectionSteps steps,
            SuppressionGrant suppressions,
            AnswerClock answers,
            TransactionTemplate transaction) {
        return new ObjectionAnswering(objections, steps, suppressions, answers, transaction, CLOCK);
    }

    @Bean
    Objections objections(ObjectionTable objections, SuppressionGrant suppressions, AnswerClock answers) {
        return new Objections(objections, suppressions, answers, CLOCK);
    }

    @Bean("objectionsHealthIndicator")
    ObjectionWatch objectionWatch(
            Objections objections, ObjectionTable table, ObjectionSteps steps, TransactionTemplate transaction) {
        return new ObjectionWatch(objections, table, steps, transaction);
    }
}

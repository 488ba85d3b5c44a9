package org.fuyuan.sandbox.business;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A department's own business: every application with the decision on it and what became of it, and the outcomes that the hub
 * has still to be told. What was begun before the process ended is taken up from here.
 */
final class BusinessBook {

    private final String schema;
    private final JdbcTemplate sql;
    private final TransactionTemplate transaction;

    /** @param schema of the department's own; made where missing */
    BusinessBook(DataSource database, String schema) {
        this.schema = schema;
        this.sql = new JdbcTemplate(database);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(database));
    }

    /** How far an application has come. */
    enum State {
        /** The hub has not answered yet. */
        WAITING,
        GRANTED,
        WITH_CLERK,
        REFUSED,
        /** The hub would not answer what was asked. */
        UNANSWERED
    }

    void create() {
        sql.execute(
                """
                create schema if not exists %1$s;
                create table if not exists %1$s.application (
                    number      text primary key,
                    business    text  not null,
                    applicants  jsonb not null,
                    state       text  not null default 'WAITING'
                        check (state in ('WAITING', 'GRANTED', 'WITH_CLERK', 'REFUSED', 'UNANSWERED')),
                    decision_id uuid,
                    effect      text,
                    sentence    text,
                    decision    jsonb,
                    remark      text,
                    received_at timestamptz not null default clock_timestamp(),
                    changed_at  timestamptz
                );
                create index if not exists application_unfinished on %1$s.application (received_at)
                    where state in ('WAITING', 'WITH_CLERK');
                create table if not exists %1$s.outcome (
                    sequence    bigint generated always as identity primary key,
                    decision_id uuid not null,
                    party       text not null,
                    outcome     text not null,
                    acted_by    text not null,
                    reason      text not null,
                    happened_at timestamptz not null,
                    settled     text
                );
                create index if not exists outcome_untold on %1$s.outcome (sequence) where settled is null"""
                        .formatted(schema));
    }

    void received(Application application) {
        sql.update(
                "insert into %s.application (number, business, applicants) values (?, ?, ?::jsonb)".formatted(schema),
                application.number(),
                application.business().name(),
                HubJson.kept(application.applicants()));
    }

    /** Keeps the decision, the state it leads to and the outcomes to be told, all or nothing. */
    void decided(Application application, Decision decision, State state, List<Outcome> outcomes) {
        transaction.executeWithoutResult(status -> {
            sql.update(
                    """
                    update %s.application set state = ?, decision_id = ?, effect = ?, sentence = ?, decision = ?::jsonb,
                           changed_at = clock_timestamp() where number = ?"""
                            .formatted(schema),
                    state.name(),
                    decision.id(),
                    decision.effect().name(),
                    decision.parties().stream().map(Decision.OnParty::sentence).collect(Collectors.joining("\n")),
                    HubJson.kept(decision),
                    application.number());
            outcomes.forEach(this::add);
        });
    }

    /** Closes an application that was with the clerk, or that the hub would not answer. */
    void closed(Application application, State state, String remark, List<Outcome> outcomes) {
        transaction.executeWithoutResult(status -> {
            sql.update(
                    "update %s.application set state = ?, remark = ?, changed_at = clock_timestamp() where number = ?"
                            .formatted(schema),
                    state.name(),
                    remark,
                    application.number());
            outcomes.forEach(this::add);
        });
    }

    void add(Outcome outcome) {
        sql.update(
                """
                insert into %s.outcome (decision_id, party, outcome, acted_by, reason, happened_at)
                values (?, ?, ?, ?, ?, ?::timestamptz)"""
                        .formatted(schema),
                outcome.decisionId(),
                outcome.party(),
                outcome.kind().name(),
                outcome.actedBy(),
                outcome.reason(),
                outcome.happenedAt().toString());
    }

    List<Application> waiting() {
        return sql.query(
                "select number, business, applicants from %s.application where state = 'WAITING' order by received_at"
                        .formatted(schema),
                (row, n) -> application(row.getString(1), row.getString(2), row.getString(3)));
    }

    List<WithClerk> withClerk(int most) {
        return sql.query(
                """
                select number, business, applicants, decision from %s.application
                 where state = 'WITH_CLERK' order by received_at limit ?"""
                        .formatted(schema),
                (row, n) -> new WithClerk(
                        application(row.getString(1), row.getString(2), row.getString(3)),
                        HubJson.decision(row.getString(4))),
                most);
    }

    /** The oldest outcome the hub has not been told of. */
    Optional<Untold> untold() {
        return sql
                .query(
                        """
                        select sequence, decision_id, party, outcome, acted_by, reason, happened_at from %s.outcome
                         where settled is null order by sequence limit 1"""
                                .formatted(schema),
                        (row, n) -> new Untold(
                                row.getLong(1),
                                new Outcome(
                                        row.getObject(2, UUID.class),
                                        row.getString(3),
                                        Outcome.Kind.valueOf(row.getString(4)),
                                        row.getString(5),
                                        row.getString(6),
                                        row.getTimestamp(7).toInstant())))
                .stream()
                .findFirst();
    }

    /** @param how {@code told}, or why the hub would not take it */
    void settled(Untold outcome, String how) {
        sql.update("update %s.outcome set settled = ? where sequence = ?".formatted(schema), how, outcome.sequence());
    }

    private static Application application(String number, String business, String applicants) {
        return new Application(number, Business.valueOf(business), HubJson.applicants(applicants));
    }

    /** An application with the decision that sent it to a clerk. */
    record WithClerk(Application application, Decision decision) {}

    /** An outcome the hub has still to be told. */
    record Untold(long sequence, Outcome outcome) {}
}

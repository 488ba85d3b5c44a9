-- What departments say became of a decision. A correction is a row of its own; the last row of a party counts.
create table screening.outcome (
    id              uuid primary key,
    decision_id     uuid        not null references screening.decision,
    party_reference text        not null,
    department      text        not null,
    outcome         text        not null check (outcome in ('INTERCEPTED', 'LET_THROUGH', 'CORRECTED')),
    acted_by        text        not null,
    reason          text        not null,
    happened_at     timestamptz not null,
    reported_at     timestamptz not null default clock_timestamp()
);
create index outcome_by_decision on screening.outcome (decision_id);
create index outcome_by_time on screening.outcome using brin (happened_at);

create trigger append_only before update or delete on screening.outcome for each row execute function screening.refuse_change();
create trigger keep_all before truncate on screening.outcome for each statement execute function screening.refuse_change();

-- Objections (异议) to an entry of the list, with their clocks. A row changes by steps, each kept in objection_step.
create table screening.objection (
    id                 uuid primary key,
    revision           integer     not null default 1,
    state              text        not null default 'OPEN' check (state in ('OPEN', 'UPHELD', 'REJECTED')),
    kind               text        not null check (kind in ('NOT_THE_PERSON', 'PAID', 'FACTS_WRONG', 'OTHER')),
    filed_by           text        not null,
    filed_by_person    text,
    decision_id        uuid references screening.decision,
    business_reference text,
    party_reference    text,
    entry_id           text        not null,
    entry_version      bigint      not null,
    case_number        text,
    court_name         text,
    text               text        not null,
    contact            text        not null,
    most_effect        text        not null check (most_effect in ('PASS', 'TAG', 'REVIEW', 'BLOCK')),
    filed_at           timestamptz not null default clock_timestamp(),
    filed_on           date        not null,
    due_on             date,
    decide_by          date,
    waiting_for        text check (waiting_for in ('PROVIDER', 'OBJECTOR')),
    provider_asked     boolean     not null default false,
    stopped_on         date,
    days_left          integer,
    overdue_told_at    timestamptz,
    answered_at        timestamptz,
    answered_by        text,
    reasons            text,
    remedy             text check (remedy in ('SUPPRESSION', 'CORRECTION')),
    correct_by         date,
    check ((decision_id is null) = (party_reference is null)),
    check ((state = 'OPEN') = (answered_at is null)),
    check ((state = 'UPHELD') = (remedy is not null))
);
create index objection_open on screening.objection (entry_id) where state = 'OPEN';
create index objection_by_time on screening.objection (filed_at);

comment on column screening.objection.most_effect is 'the most that may follow from a hit of the entry while the objection is open, by the rules of the day it was filed';
comment on column screening.objection.due_on is 'last day to answer; null while the working days of its year are not arranged';
comment on column screening.objection.stopped_on is 'since when the clock of due_on stands still; null while it runs';
comment on column screening.objection.days_left is 'working days that were left of it then';

create table screening.objection_step (
    objection_id uuid        not null references screening.objection,
    revision     integer     not null,
    step         text        not null check (step in ('FILED', 'WAITING', 'RESUMED', 'OVERDUE', 'ANSWERED')),
    actor        text        not null,
    note         text        not null,
    at           timestamptz not null default clock_timestamp(),
    primary key (objection_id, revision)
);

-- A false match set aside: one listed party of one entry, one person asked about. Both are keyed digests.
create table screening.suppression (
    id           uuid primary key,
    objection_id uuid        not null unique references screening.objection,
    entry_id     text        not null,
    listed       text        not null check (listed ~ '^[0-9a-f]{64}$'),
    person       text        not null check (person ~ '^[0-9a-f]{64}$'),
    scope        text        not null check (scope in ('PERSON', 'BUSINESS')),
    number_key   text        not null,
    reason       text        not null,
    granted_by   text        not null,
    granted_at   timestamptz not null default clock_timestamp(),
    expires_on   date        not null
);

comment on column screening.suppression.scope is 'PERSON: known by number and name; BUSINESS: without a number, one party of one business of one department';

-- Suppressions taken back before their last day.
create table screening.suppression_end (
    suppression_id uuid primary key references screening.suppression,
    ended_by       text        not null,
    reason         text        not null,
    ended_at       timestamptz not null default clock_timestamp()
);

create trigger keep before delete on screening.objection for each row execute function screening.refuse_change();
create trigger keep_all before truncate on screening.objection for each statement execute function screening.refuse_change();
create trigger append_only before update or delete on screening.objection_step for each row execute function screening.refuse_change();
create trigger keep_all before truncate on screening.objection_step for each statement execute function screening.refuse_change();
create trigger append_only before update or delete on screening.suppression for each row execute function screening.refuse_change();
create trigger keep_all before truncate on screening.suppression for each statement execute function screening.refuse_change();
create trigger append_only before update or delete on screening.suppression_end for each row execute function screening.refuse_change();
create trigger keep_all before truncate on screening.suppression_end for each statement execute function screening.refuse_change();

-- Every node holds suppressions and open objections in memory and hears at the commit that they have changed.
create function screening.tell_of_objections() returns trigger language plpgsql as $$
begin
    perform pg_notify('fuyuan_objections', '');
    return null;
end $$;

create trigger tell after insert or update on screening.objection for each statement execute function screening.tell_of_objections();
create trigger tell after insert on screening.suppression for each statement execute function screening.tell_of_objections();
create trigger tell after insert on screening.suppression_end for each statement execute function screening.tell_of_objections();

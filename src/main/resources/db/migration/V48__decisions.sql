-- Every decision as it was given, written before it was given. Ids are of version 7, so the key grows at one end; times do too,
-- so a BRIN index finds a day among hundreds of millions. question and answer are text, not jsonb: the receipt covers their bytes.
create table screening.decision (
    id                 uuid primary key,
    group_id           uuid        not null,
    place              integer     not null,
    department         text        not null,
    scenario           text        not null,
    business_reference text        not null,
    purpose            text        not null,
    asked_by           text        not null,
    effect             text        not null check (effect in ('PASS', 'TAG', 'REVIEW', 'BLOCK')),
    list_sequence      bigint      not null,
    list_taken_at      timestamptz,
    measures_version   text        not null,
    stale              boolean     not null,
    decided_at         timestamptz not null,
    receipt            text        not null,
    number_key         text        not null,
    measures_hit       text[]      not null,
    question           text        not null,
    answer             text        not null
);
create index decision_by_time on screening.decision using brin (decided_at);
create index decision_by_group on screening.decision (group_id);

comment on column screening.decision.group_id is 'the commit it was written in; the ledger''s entry DECISIONS_KEPT has it as message_id';
comment on column screening.decision.number_key is 'the first 16 digits of the SM3 of the key the digests of numbers in question are made with';

-- Departments that asked as if they walked a range of numbers.
create table screening.probing_alarm (
    department text        not null,
    at         timestamptz not null default clock_timestamp(),
    lookups    integer     not null,
    neighbours integer     not null,
    misses     integer     not null,
    primary key (department, at)
);

create trigger append_only before update or delete on screening.decision for each row execute function screening.refuse_change();
create trigger keep_all before truncate on screening.decision for each statement execute function screening.refuse_change();

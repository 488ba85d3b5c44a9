-- Whom departments hold and have watched (screening.population). A replacement is written beside what it replaces, as another load,
-- and takes its place in one small transaction; what is over is swept away afterwards.
create table screening.population_load (
    id         bigint generated always as identity primary key,
    department text        not null,
    population text        not null,
    members    bigint      not null default 0,
    touched_at timestamptz not null default clock_timestamp(),
    is_over    boolean     not null default false
);

-- checked_to: the place of the last member compared with the list since checked_by (measures and day) began to hold.
create table screening.population (
    department text        not null,
    population text        not null,
    load       bigint      not null references screening.population_load,
    version    bigint      not null default 0,
    since      timestamptz not null default clock_timestamp(),
    checked_to bigint      not null default 0,
    checked_by text        not null default '',
    primary key (department, population)
);

create sequence screening.member_place;

-- Keys are the first 64 bits of keyed digests of the number in its comparison form and of the folded name; facts is sealed (AES-GCM).
-- A number has a second key where its holder's other certificates would write it otherwise (15 and 18 digits).
create table screening.member (
    load       bigint not null,
    reference  text   not null,
    place      bigint not null,
    number_key bigint,
    other_key  bigint,
    name_key   bigint,
    facts      bytea  not null,
    primary key (load, reference)
);
create index member_by_place on screening.member (load, place);
create index member_by_number on screening.member (number_key) where number_key is not null;
create index member_by_other on screening.member (other_key) where other_key is not null;
create index member_by_name on screening.member (name_key) where name_key is not null;

-- What the department has been told and stands: one row for each member and each entry against it.
create table screening.standing (
    department    text   not null,
    population    text   not null,
    reference     text   not null,
    entry_id      text   not null,
    entry_version bigint not null,
    list          text   not null,
    case_number   text,
    court_name    text,
    effect        text   not null check (effect in ('TAG', 'REVIEW', 'BLOCK')),
    measures      text   not null,
    primary key (department, population, reference, entry_id)
);
create index standing_by_entry on screening.standing (entry_id);

-- How far the feed of the list has been followed. changes: how many that makes; seen: the newest state of the list any node decided on.
create table screening.population_watch (
    is_one   boolean primary key default true check (is_one),
    history  text   not null,
    tx       bigint not null,
    sequence bigint not null,
    changes  bigint not null,
    seen     bigint not null
);

create sequence screening.alert_number;

-- Entries that have gone, until they come back; and which earlier decisions have been told of it.
create table screening.lifting (
    entry_id      text        primary key,
    entry_version bigint      not null,
    list          text        not null,
    case_number   text,
    court_name    text,
    list_sequence bigint      not null,
    lifted_at     timestamptz not null default clock_timestamp()
);
create index lifting_by_time on screening.lifting (lifted_at);

create table screening.lifting_notice (
    decision_id     uuid        not null references screening.decision,
    party_reference text        not null,
    entry_id        text        not null,
    told_at         timestamptz not null default clock_timestamp(),
    primary key (decision_id, party_reference, entry_id)
);

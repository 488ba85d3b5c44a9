create schema debtor;

-- The registry: one row for each record of the court, as it stands.
create table debtor.entry (
    entry_id           text        not null,
    version            bigint      not null,
    list               text        not null check (list in ('DISHONEST', 'CONSUMPTION_RESTRICTION')),
    state              text        not null check (state in ('PROPOSED', 'LISTED', 'DELETED_EARLY', 'EXPIRED', 'WITHDRAWN')),
    name               text        not null,
    name_key           text        not null,
    certificate_number text        not null,
    case_number        text        not null,
    document_number    text,
    amount_in_cents    bigint,
    expires_on         date,
    waived_until       date,
    holding_digest     text,
    entry              text        not null,
    findings           text        not null,
    source_hash        uuid,
    source_updated_at  timestamptz,
    changed_at         timestamptz not null,
    constraint entry_pkey primary key (entry_id)
);
create index entry_by_number on debtor.entry (certificate_number);
create index entry_by_case on debtor.entry (case_number text_pattern_ops);
create index entry_by_name on debtor.entry (name_key text_pattern_ops);
create index entry_term on debtor.entry (expires_on) where state = 'LISTED' and expires_on is not null;
create index entry_waived on debtor.entry (waived_until) where waived_until is not null;

-- Every transition: who, when, why, on which article. Rows never change.
create table debtor.transition (
    entry_id     text        not null,
    version      bigint      not null,
    change       text        not null,
    state_before text,
    state_after  text        not null,
    at           timestamptz not null,
    actor        text        not null,
    reason       text        not null,
    article      text        not null,
    document     uuid,
    source_hash  uuid,
    constraint transition_pkey primary key (entry_id, version)
);

-- Single occasions for which a consumption restriction was lifted, at most a month each.
create table debtor.waiver (
    entry_id   text        not null references debtor.entry,
    starts_on  date        not null,
    ends_on    date        not null,
    occasion   text        not null,
    granted_at timestamptz not null,
    granted_by text        not null,
    article    text        not null,
    primary key (entry_id, starts_on, occasion)
);

-- After a deletion by the applicant's consent the same claim may not be listed again until the day given.
create table debtor.relisting_bar (
    entry_id           text not null references debtor.entry,
    certificate_number text not null,
    case_number        text not null,
    document_number    text,
    barred_until       date not null,
    article            text not null,
    primary key (entry_id)
);
create index relisting_bar_by_number on debtor.relisting_bar (certificate_number);

-- Full snapshots of the court's list and what became of them. Rows of a snapshot wait in their own staging table.
create table debtor.snapshot (
    id           uuid primary key,
    partner      text        not null,
    source       text        not null,
    received_at  timestamptz not null,
    staging      text        not null,
    state        text        not null check (state in ('STAGING', 'APPLYING', 'HELD', 'CONFIRMED', 'REJECTED', 'APPLIED', 'REFUSED', 'LOST')),
    as_of        timestamptz,
    row_count    bigint      not null default 0,
    refused      bigint      not null default 0,
    added        bigint      not null default 0,
    changed      bigint      not null default 0,
    removed      bigint      not null default 0,
    in_effect    bigint      not null default 0,
    share_limit  numeric,
    decided_by   text,
    decided_at   timestamptz,
    reason       text,
    finished_at  timestamptz
);
create index snapshot_open on debtor.snapshot (received_at) where state in ('HELD', 'CONFIRMED', 'APPLYING');

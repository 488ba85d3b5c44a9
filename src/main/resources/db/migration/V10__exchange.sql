create schema exchange;

-- What has been published. Numbered in publishing order; rows never change.
create table exchange.message (
    id              uuid primary key,
    sequence        bigint generated always as identity unique,
    type            text        not null,
    sender          text        not null,
    subject         text        not null,
    subject_version bigint      not null,
    recipient       text,
    occurred_at     timestamptz not null default clock_timestamp(),
    payload         text        not null
);
create index message_by_subject on exchange.message (subject, sequence);

-- What the relay has still to hand to the broker; a row lives for milliseconds. replay_to: sent again to this partner alone.
create table exchange.outbox (
    sequence   bigint primary key,
    message_id uuid not null,
    replay_to  text
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000);

-- One message on its way to one partner.
create table exchange.delivery (
    message_id      uuid        not null,
    partner         text        not null,
    sequence        bigint      not null,
    type            text        not null,
    subject         text        not null,
    subject_version bigint      not null,
    state           text        not null default 'QUEUED' check (state in
                    ('QUEUED', 'SENT', 'TECHNICAL', 'ACCEPTED', 'DONE', 'RECONCILED', 'REFUSED', 'DEAD', 'SUPERSEDED')),
    queued_at       timestamptz not null default clock_timestamp(),
    sent_at         timestamptz,
    acknowledged_at timestamptz,
    done_at         timestamptz,
    attempts        integer     not null default 0,
    batch_id        uuid,
    reason          jsonb,
    primary key (message_id, partner)
);
create index delivery_open on exchange.delivery (partner, state, sequence) where state in ('QUEUED', 'SENT', 'TECHNICAL', 'ACCEPTED');
create index delivery_set_aside on exchange.delivery (partner, sequence) where state in ('DEAD', 'REFUSED');
create index delivery_done on exchange.delivery (partner, sequence) where state = 'DONE';
create index delivery_by_subject on exchange.delivery (subject, partner, sequence);

-- How each partner's lane runs, for the operator and for every node.
create table exchange.lane (
    partner              text primary key,
    paused               boolean     not null default false,
    paused_by            text,
    consecutive_failures integer     not null default 0,
    next_attempt_at      timestamptz,
    last_failure         text,
    last_failure_at      timestamptz,
    last_sent_at         timestamptz,
    last_receipt_at      timestamptz
);

-- How far a delivery has come, as a number that only rises. A receiver that once refused and later says done has done it.
create function exchange.standing(state text) returns integer
    language sql immutable parallel safe
    return case state
        when 'SENT' then 1 when 'TECHNICAL' then 2 when 'ACCEPTED' then 3 when 'REFUSED' then 4
        when 'DONE' then 5 when 'RECONCILED' then 6 else 0 end;

-- Every document that came through the wall, accepted or refused.
-- worked_at: when a node last had it in hand; a document RECEIVED and not in hand for a minute is taken up again.
create table exchange.inbox (
    id          uuid primary key,
    partner     text        not null,
    type        text        not null,
    message_id  text        not null,
    source      text        not null,
    form        text        not null default 'DOCUMENT' check (form in ('DOCUMENT', 'ROWS')),
    digest      bytea       not null,
    bytes       bigint      not null,
    received_at timestamptz not null default clock_timestamp(),
    state       text        not null default 'RECEIVED' check (state in ('RECEIVED', 'APPLIED', 'PARTLY', 'REFUSED')),
    items       integer     not null default 0,
    refused     integer     not null default 0,
    refusal     jsonb,
    applied_at  timestamptz,
    worked_at   timestamptz not null default clock_timestamp(),
    attempts    integer     not null default 0,
    failure     text,
    unique (partner, type, message_id)
);
create index inbox_unfinished on exchange.inbox (worked_at) where state = 'RECEIVED';
create index inbox_refused on exchange.inbox (partner, received_at) where state in ('PARTLY', 'REFUSED');

-- Bodies of documents, in parts, outside the broker.
create table exchange.body (
    inbox_id uuid    not null references exchange.inbox,
    part     integer not null,
    content  bytea   not null,
    primary key (inbox_id, part)
);

-- Items of a document that were not applied, for the answer and the report.
create table exchange.inbox_refusal (
    inbox_id uuid    not null references exchange.inbox,
    item     integer not null,
    code     text    not null,
    field    text    not null,
    found    text    not null,
    expected text    not null,
    original text    not null,
    primary key (inbox_id, item)
);

-- One comparison of a partner's list with the court's.
create table exchange.reconciliation (
    id           uuid primary key,
    partner      text        not null,
    requested_at timestamptz not null default clock_timestamp(),
    requested_by text        not null,
    up_to        bigint      not null,
    state        text        not null default 'ASKED' check (state in
                 ('ASKED', 'DETAIL_ASKED', 'EQUAL', 'DIFFERENT', 'REPAIRED', 'LAPSED')),
    answered_at  timestamptz,
    our_count    bigint,
    their_count  bigint,
    our_sum      numeric,
    their_sum    numeric,
    our_digest   text,
    their_digest text,
    in_flight    bigint      not null default 0
);
create index reconciliation_latest on exchange.reconciliation (partner, requested_at desc);

-- What was asked in the course of one: first summaries (no buckets named), then the buckets that differ.
create table exchange.statement_request (
    id                uuid primary key,
    reconciliation_id uuid not null references exchange.reconciliation,
    message_id        uuid not null,
    buckets           integer[] not null default '{}',
    asked_at          timestamptz not null default clock_timestamp(),
    answered_at       timestamptz
);
create index statement_request_open on exchange.statement_request (reconciliation_id) where answered_at is null;

create table exchange.difference (
    reconciliation_id uuid not null references exchange.reconciliation,
    subject           text not null,
    kind              text not null check (kind in ('MISSING', 'EXTRA', 'DIFFERENT')),
    ours              text,
    theirs            text,
    repaired_by       uuid,
    primary key (reconciliation_id, subject)
);

-- Wrong keys programs have shown of late. What was given as a name may be a key: only its digest is kept.
create table access.failed_key (
    door        text        not null,
    name_digest bytea       not null,
    address     text        not null,
    failed_at   timestamptz not null default clock_timestamp()
);
create index failed_key_by_name on access.failed_key (door, name_digest, failed_at);
create index failed_key_by_address on access.failed_key (door, address, failed_at);

-- From where each program has come in with the right key: there it is read whatever others guess elsewhere.
create table access.usual_address (
    door    text        not null,
    name    text        not null,
    address text        not null,
    last_at timestamptz not null default clock_timestamp(),
    primary key (door, name, address)
);

-- Denials of the windows under way: the first few are entries of the ledger, the rest are counted and told when the window ends.
create table access.denial (
    event    text        not null,
    actor    text        not null,
    partner  text        not null,
    address  text        not null,
    why      text        not null,
    began_at timestamptz not null default clock_timestamp(),
    last_at  timestamptz not null default clock_timestamp(),
    seen     bigint      not null default 1,
    primary key (event, actor, partner, address, why)
);

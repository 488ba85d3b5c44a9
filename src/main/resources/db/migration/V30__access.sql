create schema access;

-- People who work with the hub. A login is never reused, so that the ledger stays readable.
create table access.person (
    login         text primary key check (login ~ '^[a-z][a-z0-9.-]{1,39}$'),
    name          text        not null,
    role          text        not null check (role in ('OFFICER', 'CLERK', 'ADMINISTRATOR', 'AUDITOR')),
    password_hash text        not null,
    enabled       boolean     not null default true,
    created_at    timestamptz not null default clock_timestamp()
);

-- Failed logins of the last minutes. What was typed as a login may be a password: only its digest is kept.
create table access.failed_login (
    login_digest bytea       not null,
    address      text        not null,
    failed_at    timestamptz not null default clock_timestamp()
);
create index failed_login_by_login on access.failed_login (login_digest, failed_at);
create index failed_login_by_address on access.failed_login (address, failed_at);

create schema route;

-- Files already taken from a partner's server.
create table route.taken_file (
    reader   text        not null,
    file     text        not null,
    taken_at timestamptz not null default clock_timestamp(),
    primary key (reader, file)
);

-- How far a partner's table has been read, and which node is reading it.
create table route.watermark (
    reader        text primary key,
    updated_at    timestamptz not null default '-infinity',
    row_id        text        not null default '',
    swept_back_at timestamptz not null default '-infinity',
    node          text,
    leased_until  timestamptz not null default '-infinity'
);

-- Rows taken within the overlap that is read again, so that only what has changed is taken again.
create table route.taken_row (
    reader      text        not null,
    row_id      text        not null,
    fingerprint text        not null,
    updated_at  timestamptz not null,
    primary key (reader, row_id)
);
create index taken_row_by_update on route.taken_row (reader, updated_at);

-- The tables of the exchange in the bureau's own database, made by the bureau; the hub is granted what is said at the end.
-- Columns are those of mappings/natural-resources/<message>/v1/columns.csv; what is added here is for the hand-over alone.
create schema if not exists exchange_in;
create schema if not exists exchange_out;

-- Written by the hub, read by the bureau in the order of xh. A message stands here once, however often it is sent.
create table if not exists exchange_in.list_change (
    xh     bigint generated always as identity unique,
    pch    uuid        not null,
    xrsj   timestamptz not null default clock_timestamp(),
    xxbh   uuid        primary key,
    jlbh   text        not null,
    bbh    bigint      not null,
    bglx   text        not null,
    mdlx   text        not null,
    zt     text        not null,
    ztlx   text        not null,
    qlrmc  text        not null,
    zjzl   text        not null,
    zjh    text        not null,
    xb     text,
    fddbr  text,
    glr    jsonb,
    ah     text        not null,
    fymc   text        not null,
    dq     text,
    yjwh   text,
    yjdw   text,
    yw     text,
    lxqk   text,
    sxxw   text,
    je     numeric(18, 2),
    larq   date,
    fbrq   date,
    dqrq   date,
    jcsy   text,
    jcqsrq date,
    jcjzrq date,
    yjtk   text,
    yy     text,
    fssj   timestamptz not null
);

-- Alerts of screening, likewise once each. Of one party and entry the highest mdxh says what stands.
create table if not exists exchange_in.screening_alert (
    xh    bigint generated always as identity unique,
    pch   uuid        not null,
    xrsj  timestamptz not null default clock_timestamp(),
    xxbh  uuid        primary key,
    yjbh  uuid        not null,
    yjlx  text        not null,
    mcmc  text,
    bdbh  uuid,
    ywbh  text,
    qlrbs text        not null,
    cz    text        not null,
    jlbh  text        not null,
    bbh   bigint      not null,
    mdlx  text        not null,
    ah    text        not null,
    fymc  text        not null,
    csbh  text,
    sm    text        not null,
    mdxh  bigint      not null,
    fssj  timestamptz not null
);

create table if not exists exchange_in.statement_request (
    xh   bigint generated always as identity unique,
    xrsj timestamptz not null default clock_timestamp(),
    qqbh text        primary key,
    th   text
);

-- Written by the bureau, read by the hub, which sets qzsj (when it took the row) and hd (what it answered).
create table if not exists exchange_out.receipt (
    xh   bigint generated always as identity primary key,
    xxbh uuid        not null,
    jd   text        not null,
    sj   timestamptz not null,
    yydm text,
    yysm text,
    qzsj timestamptz,
    hd   text
);
create index if not exists receipt_to_take on exchange_out.receipt (xh) where qzsj is null;

-- All rows of one statement are written in one transaction.
create table if not exists exchange_out.statement (
    xh   bigint generated always as identity primary key,
    qqbh text        not null,
    jllx text        not null check (jllx in ('0', '1', '2')),
    tjsj timestamptz,
    th   integer,
    sl   bigint,
    je   numeric(18, 2),
    jlbh text,
    bbh  bigint,
    zy   text,
    qzsj timestamptz,
    hd   text
);
create index if not exists statement_to_take on exchange_out.statement (qqbh, xh) where qzsj is null;

-- grant usage on schema exchange_in, exchange_out to hub;
-- grant select, insert on exchange_in.list_change, exchange_in.screening_alert, exchange_in.statement_request to hub;
-- grant select, update (qzsj, hd) on exchange_out.receipt, exchange_out.statement to hub;

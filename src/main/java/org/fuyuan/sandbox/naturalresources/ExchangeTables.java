package org.fuyuan.sandbox.naturalresources;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.fuyuan.sandbox.storage.HubLogin;

/** The tables on which the bureau and the hub meet, and the hub's rights on them alone. */
final class ExchangeTables {

    private static final String IN =
            """
            create schema if not exists exchange_in;
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
                fssj   timestamptz not null,
                clsj   timestamptz
            );
            create index if not exists list_change_to_do on exchange_in.list_change (xh) where clsj is null;
            create table if not exists exchange_in.statement_request (
                xh   bigint generated always as identity unique,
                xrsj timestamptz not null default clock_timestamp(),
                qqbh text        primary key,
                th   text,
                clsj timestamptz
            );
            """;
    private static final String OUT =
            """
            create schema if not exists exchange_out;
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
            """;
    private static final String RIGHTS =
            """
            alter role %1$s login;
            grant usage on schema exchange_in, exchange_out to %1$s;
            grant select, insert on exchange_in.list_change, exchange_in.statement_request to %1$s;
            grant select, update (qzsj, hd) on exchange_out.receipt, exchange_out.statement to %1$s;
            """;

    private ExchangeTables() {}

    static void open(Connection connection, HubLogin hub) throws SQLException {
        hub.create(connection);
        try (Statement statement = connection.createStatement()) {
            statement.execute(IN);
            statement.execute(OUT);
            statement.execute(RIGHTS.formatted(hub.role()));
        }
    }

    static void shut(Connection connection, HubLogin hub) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("alter role " + hub.role() + " nologin");
            statement.execute(
                    "select pg_terminate_backend(pid) from pg_stat_activity where usename = '" + hub.role() + "'");
        }
    }
}

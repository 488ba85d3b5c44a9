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
                id       bigint generated always as identity primary key,
                xxbh     uuid    not null,
                jlbh     text    not null,
                bbh      bigint  not null,
                bglx     text    not null,
                mdlx     text    not null,
                zt       text    not null,
                ztlx     text    not null,
                qlrmc    text    not null,
                zjzl     text    not null,
                zjh      text    not null,
                xb       text,
                fddbr    text,
                glr      text,
                ah       text    not null,
                fymc     text    not null,
                dq       text,
                yjwh     text,
                yjdw     text,
                yw       text,
                lxqk     text,
                sxxw     text,
                je       numeric(18, 2),
                larq     date,
                fbrq     date,
                dqrq     date,
                jcsy     text,
                jcqsrq   date,
                jcjzrq   date,
                yjtk     text,
                yy       text,
                fssj     timestamptz not null,
                taken_at timestamptz
            );
            create index if not exists list_change_to_take on exchange_in.list_change (id) where taken_at is null;
            create table if not exists exchange_in.statement_request (
                id       bigint generated always as identity primary key,
                qqbh     text not null,
                th       text,
                taken_at timestamptz
            );
            """;
    private static final String OUT =
            """
            create schema if not exists exchange_out;
            create table if not exists exchange_out.receipt (
                id         bigint generated always as identity primary key,
                xxbh       uuid not null,
                jd         text not null,
                sj         timestamptz not null,
                yydm       text,
                yysm       text,
                fetched_at timestamptz
            );
            create index if not exists receipt_to_fetch on exchange_out.receipt (id) where fetched_at is null;
            create table if not exists exchange_out.statement (
                id         bigint generated always as identity primary key,
                qqbh       text not null,
                jllx       text not null,
                tjsj       timestamptz,
                th         integer,
                sl         integer,
                je         numeric(18, 2),
                jlbh       text,
                bbh        bigint,
                zy         text,
                fetched_at timestamptz
            );
            create index if not exists statement_to_fetch on exchange_out.statement (id) where fetched_at is null;
            """;

    private ExchangeTables() {}

    static void open(Connection connection, HubLogin hub) throws SQLException {
        hub.create(connection);
        try (Statement statement = connection.createStatement()) {
            statement.execute(IN);
            statement.execute(OUT);
            statement.execute(
                    """
                    alter role %1$s login;
                    grant usage on schema exchange_in, exchange_out to %1$s;
                    grant select, insert on all tables in schema exchange_in to %1$s;
                    grant select, update, delete on all tables in schema exchange_out to %1$s;
                    """
                            .formatted(hub.role()));
        }
    }

    static void shut(Connection connection, HubLogin hub) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("alter role " + hub.role() + " nologin");
            statement.execute("select pg_terminate_backend(pid) from pg_stat_activity where usename = '"
                    + hub.role() + "'");
        }
    }
}

package org.fuyuan.sandbox.department;

/** The tables of a department's list. */
final class ListTables {

    private ListTables() {}

    static String ddl(String schema) {
        return """
            create schema if not exists %1$s;
            create table if not exists %1$s.list_entry (
                entry_id           text primary key,
                version            bigint not null,
                list               text,
                state              text   not null,
                name               text,
                certificate_number text,
                case_number        text,
                amount_in_cents    bigint not null,
                digest             text,
                changed_at         timestamptz not null default clock_timestamp()
            );
            create table if not exists %1$s.received_message (
                message_id  uuid primary key,
                sequence    bigint generated always as identity,
                entry_id    text   not null,
                version     bigint not null,
                change      text   not null,
                outcome     text   not null,
                repeats     integer not null default 0,
                received_at timestamptz not null default clock_timestamp()
            );
            """
                .formatted(schema);
    }
}

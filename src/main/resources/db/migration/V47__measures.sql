create schema screening;

-- Every version of the catalogue of measures, so that a decision can be explained with the law of its day. Rows never change.
create table screening.measures (
    version  text        primary key check (version ~ '^[0-9a-f]{64}$'),
    taken_at timestamptz not null default clock_timestamp(),
    content  text        not null
);

-- Which version was in force since when; a version may come back.
create table screening.measures_in_force (
    id      bigint generated always as identity primary key,
    version text        not null references screening.measures,
    since   timestamptz not null default clock_timestamp()
);

-- Of every table of this schema whose rows are evidence.
create function screening.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'what was kept is append-only: % on % is refused', tg_op, tg_table_name;
end $$;

create trigger append_only before update or delete or truncate on screening.measures
    for each statement execute function screening.refuse_change();
create trigger append_only before update or delete or truncate on screening.measures_in_force
    for each statement execute function screening.refuse_change();

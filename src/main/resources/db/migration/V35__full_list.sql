-- The whole list a partner gets as a file once a day. A day begins at the hour agreed for the list.
-- last_day: the last day for which nothing is left to do. leased_until: a node is writing; one that died is not waited for longer.
create table route.full_list (
    partner         text primary key,
    last_day        date not null,
    delivered_at    timestamptz,
    failures        integer not null default 0,
    last_failure    text,
    last_failure_at timestamptz,
    next_attempt_at timestamptz,
    leased_until    timestamptz
);

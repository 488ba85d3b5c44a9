-- What each decision was hit by: to tell those who were blocked by an entry when it goes, and to count. Written with the decision.
create table screening.hit (
    decision_id        uuid        not null references screening.decision,
    party_reference    text        not null,
    place              integer     not null,
    department         text        not null,
    scenario           text        not null,
    business_reference text        not null,
    effect             text        not null check (effect in ('PASS', 'TAG', 'REVIEW', 'BLOCK')),
    match              text        not null,
    measure            text        not null,
    entry_id           text        not null,
    entry_version      bigint      not null,
    decided_at         timestamptz not null,
    primary key (decision_id, party_reference, place)
);
create index hit_by_entry on screening.hit (entry_id);
create index hit_by_time on screening.hit using brin (decided_at);

comment on column screening.hit.place is 'among the hits of the party, most severe first, from 0';

create trigger append_only before update or delete on screening.hit for each row execute function screening.refuse_change();
create trigger keep_all before truncate on screening.hit for each statement execute function screening.refuse_change();

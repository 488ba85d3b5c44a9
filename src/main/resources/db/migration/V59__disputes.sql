-- Entries that suppressions or objections have made to stand otherwise towards somebody, and when in the order of commits: members of
-- populations and earlier decisions are looked at again. Whoever counts holds the one row of dispute_version until he commits.
create table screening.dispute_version (
    is_one  boolean primary key default true check (is_one),
    version bigint not null
);
create table screening.dispute (
    entry_id text   primary key,
    version  bigint not null
);
create index dispute_by_version on screening.dispute (version);

insert into screening.dispute_version (version) values (1);
insert into screening.dispute
select entry_id, 1 from screening.objection where state = 'OPEN' union select entry_id, 1 from screening.suppression;

-- disputes: up to which of those versions members have been compared.
alter table screening.population_watch add column disputes bigint not null default 0;

-- Told by which suppression; null where the entry itself had gone.
alter table screening.lifting_notice add column suppression_id uuid references screening.suppression;

create function screening.count_dispute() returns trigger language plpgsql as $$
declare
    disputed text;
begin
    if tg_table_name = 'suppression_end' then
        select entry_id into disputed from screening.suppression where id = new.suppression_id;
    else
        disputed := new.entry_id;
    end if;
    with next as (update screening.dispute_version set version = version + 1 returning version)
    insert into screening.dispute (entry_id, version) select disputed, version from next
    on conflict (entry_id) do update set version = excluded.version;
    return null;
end $$;

create trigger count_filed after insert on screening.objection for each row execute function screening.count_dispute();
create trigger count_answered after update of state on screening.objection
    for each row when (old.state is distinct from new.state) execute function screening.count_dispute();
create trigger count after insert on screening.suppression for each row execute function screening.count_dispute();
create trigger count after insert on screening.suppression_end for each row execute function screening.count_dispute();

-- What the decisions of one commit say at length, once for all of them: their texts repeat each other, so deflated together they take a
-- small part of what they took row by row. The rows of screening.decision stay, one for each decision, with what is asked for by SQL.
create table screening.decision_group (
    id       uuid primary key,
    receipts bytea not null check (length(receipts) > 0 and length(receipts) % 32 = 0),
    content  bytea not null
);
alter table screening.decision_group alter column receipts set storage external, alter column content set storage external;

comment on column screening.decision_group.receipts is '32 bytes for each decision, in the order of place';
comment on column screening.decision_group.content is 'zlib (RFC 1950) over, for each decision in the order of place, measures_version, number_key, question and answer, each as UTF-8 behind its length in 4 bytes';

create trigger append_only before update or delete on screening.decision_group for each row execute function screening.refuse_change();
create trigger keep_all before truncate on screening.decision_group for each statement execute function screening.refuse_change();

-- A decision has all of these itself, as before, or none of them.
alter table screening.decision
    alter column measures_version drop not null,
    alter column receipt drop not null,
    alter column number_key drop not null,
    alter column measures_hit drop not null,
    alter column question drop not null,
    alter column answer drop not null,
    add constraint whole_or_with_its_group check (num_nulls(measures_version, receipt, number_key, question, answer) in (0, 5)) not valid;

-- The receipts of a group stand in order in its row; only older ones are gathered from decisions.
drop index screening.decision_by_group;
create index decision_by_group on screening.decision (group_id) where receipt is not null;

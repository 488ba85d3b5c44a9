-- How many decisions a department asked for on a day of the county, so that nobody counts hundreds of millions of rows. Each writer
-- of decisions adds to rows of its own, in the transaction that writes them: no node ever waits for another, and the sum of a day's
-- rows is the number of that day's decisions. The court's own trials are not counted.
create table screening.asked_by_day (
    day        date   not null,
    department text   not null,
    writer     uuid   not null,
    asked      bigint not null check (asked > 0),
    primary key (day, department, writer)
) with (fillfactor = 50);

comment on column screening.asked_by_day.writer is 'drawn by a node at its start';

-- What was asked before; the writer nobody draws.
insert into screening.asked_by_day (day, department, writer, asked)
select (decided_at at time zone 'Asia/Shanghai')::date, department, '00000000-0000-0000-0000-000000000000', count(*)
from screening.decision
where not (department = 'court' and scenario = 'trial')
group by 1, 2;

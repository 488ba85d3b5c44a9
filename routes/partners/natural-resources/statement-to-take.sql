-- The oldest statement not yet taken, whole; one longer than the limit would be too large a document, and is refused by its count.
select xh, xmin::text as read_version, qqbh as "QQBH", jllx as "JLLX", tjsj as "TJSJ", th as "TH", sl as "SL", je as "JE",
    jlbh as "JLBH", bbh as "BBH", zy as "ZY"
from exchange_out.statement
where qzsj is null
    and qqbh = (select qqbh from exchange_out.statement where qzsj is null and jllx = '0' order by xh limit 1)
order by xh
limit 200000

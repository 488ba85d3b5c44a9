select xh, xmin::text as read_version, xxbh as "XXBH", jd as "JD", sj as "SJ", yydm as "YYDM", yysm as "YYSM"
from exchange_out.receipt
where qzsj is null
order by xh
limit 1000

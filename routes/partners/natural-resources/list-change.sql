-- One change; said twice, it stands once.
insert into exchange_in.list_change (
    pch, xxbh, jlbh, bbh, bglx, mdlx, zt, ztlx, qlrmc, zjzl, zjh, xb, fddbr, glr, ah, fymc, dq, yjwh, yjdw, yw, lxqk, sxxw,
    je, larq, fbrq, dqrq, jcsy, jcqsrq, jcjzrq, yjtk, yy, fssj)
values (
    cast(:#batchId as uuid), cast(:#XXBH as uuid), :#JLBH, cast(:#BBH as bigint), :#BGLX, :#MDLX, :#ZT, :#ZTLX, :#QLRMC, :#ZJZL,
    :#ZJH, :#XB, :#FDDBR, cast(:#GLR as jsonb), :#AH, :#FYMC, :#DQ, :#YJWH, :#YJDW, :#YW, :#LXQK, :#SXXW,
    cast(:#JE as numeric), cast(:#LARQ as date), cast(:#FBRQ as date), cast(:#DQRQ as date), :#JCSY, cast(:#JCQSRQ as date),
    cast(:#JCJZRQ as date), :#YJTK, :#YY, cast(:#FSSJ as timestamptz))
on conflict (xxbh) do nothing

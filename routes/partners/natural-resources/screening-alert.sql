-- One alert; said twice, it stands once.
insert into exchange_in.screening_alert (
    pch, xxbh, yjbh, yjlx, mcmc, bdbh, ywbh, qlrbs, cz, jlbh, bbh, mdlx, ah, fymc, csbh, sm, mdxh, fssj)
values (
    cast(:#batchId as uuid), cast(:#XXBH as uuid), cast(:#YJBH as uuid), :#YJLX, :#MCMC, cast(:#BDBH as uuid), :#YWBH, :#QLRBS,
    :#CZ, :#JLBH, cast(:#BBH as bigint), :#MDLX, :#AH, :#FYMC, :#CSBH, :#SM, cast(:#MDXH as bigint), cast(:#FSSJ as timestamptz))
on conflict (xxbh) do nothing

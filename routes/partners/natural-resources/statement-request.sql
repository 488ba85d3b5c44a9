insert into exchange_in.statement_request (qqbh, th)
values (:#QQBH, :#TH)
on conflict (qqbh) do nothing

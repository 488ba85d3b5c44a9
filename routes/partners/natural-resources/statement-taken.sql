-- A row that changed after it was read keeps no mark and is read again.
update exchange_out.statement
set qzsj = clock_timestamp(), hd = :#answer
where xh = :#xh and xmin::text = :#read_version

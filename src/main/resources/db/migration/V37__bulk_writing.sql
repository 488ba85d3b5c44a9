-- A time taken once for a statement instead of once for a row lets PostgreSQL write the rows of one COPY together.
alter table ledger.entry alter column at set default statement_timestamp();
alter table exchange.message alter column occurred_at set default statement_timestamp();

-- Nobody looks for rows by these; statistics of long texts are dear.
alter table debtor.entry alter column entry set statistics 0, alter column findings set statistics 0;
alter table exchange.message alter column payload set statistics 0;
alter table ledger.entry alter column detail set statistics 0;
alter table ledger.chain alter column hash set statistics 0;

-- Tables that only grow: looked at again when they have doubled, not at every fifth or tenth row more.
alter table exchange.message set (autovacuum_vacuum_insert_scale_factor = 1, autovacuum_analyze_scale_factor = 1);
alter table debtor.transition set (autovacuum_vacuum_insert_scale_factor = 1, autovacuum_analyze_scale_factor = 1);
alter table ledger.entry set (autovacuum_vacuum_insert_scale_factor = 1, autovacuum_analyze_scale_factor = 1);
alter table ledger.chain set (autovacuum_vacuum_insert_scale_factor = 1, autovacuum_analyze_scale_factor = 1);

-- Published messages can be read in the order of their transactions, by whoever keeps what they say in memory (exchange.PublishedFeed).
-- Rows published before now count as one old transaction.
alter table exchange.message add column tx xid8 not null default pg_current_xact_id();
create index message_fed on exchange.message (type, tx, sequence) where recipient is null;

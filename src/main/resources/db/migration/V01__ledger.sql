create schema ledger;

-- Facts, written in the transaction that made them true. tx lets the sequencer read committed entries without gaps.
create table ledger.entry (
    id         bigint generated always as identity primary key,
    tx         xid8        not null default pg_current_xact_id(),
    at         timestamptz not null default clock_timestamp(),
    event      text        not null,
    actor      text        not null,
    partner    text,
    message_id uuid,
    detail     text        not null
);
create index entry_in_chain_order on ledger.entry (tx, id);
create index entry_by_message on ledger.entry (message_id) where message_id is not null;
create index entry_by_partner on ledger.entry (partner, at) where partner is not null;
create index entry_by_time on ledger.entry using brin (at);

-- The entries numbered and chained: hash = SM3(hash before || canonical bytes of the entry).
create table ledger.chain (
    sequence bigint primary key,
    entry_id bigint not null,
    hash     bytea  not null
);

-- Where the chain ends; the only row that changes.
create table ledger.head (
    one      boolean primary key default true check (one),
    sequence bigint not null,
    tx       xid8   not null,
    entry_id bigint not null,
    hash     bytea  not null
);
insert into ledger.head (sequence, tx, entry_id, hash) values (0, '0', 0, decode(repeat('00', 32), 'hex'));

create function ledger.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'the ledger is append-only: % on % is refused', tg_op, tg_table_name;
end $$;

create trigger append_only before update or delete on ledger.entry for each row execute function ledger.refuse_change();
create trigger append_only before update or delete on ledger.chain for each row execute function ledger.refuse_change();
create trigger keep_all before truncate on ledger.entry for each statement execute function ledger.refuse_change();
create trigger keep_all before truncate on ledger.chain for each statement execute function ledger.refuse_change();
create trigger keep_head before delete or truncate on ledger.head for each statement execute function ledger.refuse_change();

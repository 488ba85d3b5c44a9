-- What is urgent leaves the outbox before what has waited longer. The index holds the few urgent rows alone.
alter table exchange.outbox add column urgent boolean not null default false;
create index outbox_urgent on exchange.outbox (sequence) where urgent;

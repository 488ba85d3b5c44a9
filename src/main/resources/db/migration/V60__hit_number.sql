-- Whom an entry stood against, so that his earlier decisions are found among those of thousands of namesakes.
alter table screening.hit add column number_digest text;

comment on column screening.hit.number_digest is 'the keyed digest of the party''s whole number, as in the kept question; null where it had none';

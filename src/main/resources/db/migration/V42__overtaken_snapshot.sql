-- A snapshot that a later one overtook before it was applied ends as such; one applied once stays known as applied when it is taken again.
alter table debtor.snapshot drop constraint snapshot_state_check;
alter table debtor.snapshot add constraint snapshot_state_check check (state in
    ('STAGING', 'APPLYING', 'HELD', 'CONFIRMED', 'REJECTED', 'APPLIED', 'REFUSED', 'LOST', 'OVERTAKEN'));
alter table debtor.snapshot add column applied_at timestamptz;
update debtor.snapshot set applied_at = finished_at where state = 'APPLIED';

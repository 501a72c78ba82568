-- A proposal to end a case is an item of the agenda. R__meeting.sql and R__ledger.sql have the rules.

ALTER TABLE portvagt.agenda_item
    ADD COLUMN ends_case text REFERENCES portvagt.acquisition_case,
    ADD CONSTRAINT item_end_of_case_is_intervention CHECK (ends_case IS NULL OR kind = 'INTERVENTION');
COMMENT ON COLUMN portvagt.agenda_item.ends_case IS 'The case that is proposed to end; null for every other matter';
-- The end of a case is proposed once at a time.
CREATE UNIQUE INDEX agenda_item_of_end ON portvagt.agenda_item (ends_case)
    WHERE state IN ('WAITING', 'ON_AGENDA', 'DECIDED');

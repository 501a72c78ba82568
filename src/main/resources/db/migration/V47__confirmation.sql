-- The chair confirms each decision of a meeting for itself, or a member who stands in for the chair.

-- R__meeting.sql creates it again; it would refuse what follows.
DROP TRIGGER IF EXISTS agenda_item_confirmed ON portvagt.agenda_item;

ALTER TABLE portvagt.agenda_item
    ADD COLUMN confirmed_at timestamptz,
    ADD COLUMN confirmed_by text CHECK (confirmed_by <> '');
UPDATE portvagt.agenda_item item SET confirmed_at = meeting.confirmed_at, confirmed_by = meeting.confirmed_by
FROM portvagt.meeting WHERE meeting.id = item.meeting_id AND item.state IN ('DECIDED', 'PUBLISHED');
ALTER TABLE portvagt.agenda_item
    ADD CONSTRAINT item_confirmed_by_somebody CHECK ((confirmed_at IS NULL) = (confirmed_by IS NULL)),
    ADD CONSTRAINT item_confirmed_after_decided
        CHECK (confirmed_at IS NULL OR state IN ('DECIDED', 'PUBLISHED', 'LAPSED')),
    ADD CONSTRAINT item_published_after_confirmed CHECK (state <> 'PUBLISHED' OR confirmed_at IS NOT NULL);
COMMENT ON COLUMN portvagt.agenda_item.confirmed_by IS 'User id of the chair or the stand-in';

ALTER TABLE portvagt.meeting
    ADD COLUMN stand_in text CHECK (stand_in <> ''),
    ADD COLUMN stand_in_named_by text CHECK (stand_in_named_by <> ''),
    ADD CONSTRAINT meeting_stand_in_named_by_somebody CHECK ((stand_in IS NULL) = (stand_in_named_by IS NULL));
COMMENT ON COLUMN portvagt.meeting.stand_in IS
    'User id of the member who confirms the decisions for the chair; null: the chair';

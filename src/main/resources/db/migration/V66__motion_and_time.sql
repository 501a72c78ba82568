-- The secretariat's own wording of a motion, and the time that an item is planned to take.

ALTER TABLE portvagt.agenda_item
    ADD COLUMN motion text CHECK (motion <> '' AND length(motion) <= 2000),
    ADD COLUMN motion_by text,
    ADD COLUMN motion_on date,
    ADD COLUMN planned_minutes int NOT NULL DEFAULT 10 CHECK (planned_minutes BETWEEN 1 AND 240),
    ADD CONSTRAINT item_motion_has_author
        CHECK ((motion IS NULL) = (motion_by IS NULL) AND (motion IS NULL) = (motion_on IS NULL));
COMMENT ON COLUMN portvagt.agenda_item.motion IS
    'The motion as the secretariat words it; null: as generated. It moves no money: the paper alone says what is granted';
COMMENT ON COLUMN portvagt.agenda_item.planned_minutes IS 'Minutes of the meeting; its start on the agenda follows from them';

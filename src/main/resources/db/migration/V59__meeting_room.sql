-- What members write for themselves and ask before a meeting, the order in which the meeting takes its items, and who
-- recorded which decision.
ALTER TABLE portvagt.meeting ADD COLUMN running_order bigint[] NOT NULL DEFAULT '{}';
COMMENT ON COLUMN portvagt.meeting.running_order IS
    'Ids of items in the order in which the meeting takes them; empty: as numbered. The numbers are as printed.';

CREATE TABLE portvagt.meeting_note (
    agenda_item_id bigint NOT NULL REFERENCES portvagt.agenda_item,
    person text NOT NULL CHECK (person <> ''),
    note text NOT NULL CHECK (note <> ''),
    written_at timestamptz NOT NULL,
    PRIMARY KEY (agenda_item_id, person)
);
COMMENT ON TABLE portvagt.meeting_note IS 'A person''s own notes on an item: nobody else may read them';

CREATE TABLE portvagt.meeting_question (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    meeting_id bigint NOT NULL REFERENCES portvagt.meeting,
    agenda_item_id bigint REFERENCES portvagt.agenda_item,
    question text NOT NULL CHECK (question <> ''),
    asked_by text NOT NULL CHECK (asked_by <> ''),
    asked_at timestamptz NOT NULL,
    answer text CHECK (answer <> ''),
    answered_by text CHECK (answered_by <> ''),
    answered_at timestamptz,
    CONSTRAINT question_answered_by_somebody
        CHECK ((answer IS NULL) = (answered_by IS NULL) AND (answer IS NULL) = (answered_at IS NULL)),
    -- Sent twice by an impatient click, it is one question.
    CONSTRAINT question_asked_once UNIQUE NULLS NOT DISTINCT (meeting_id, agenda_item_id, asked_by, question)
);
COMMENT ON COLUMN portvagt.meeting_question.agenda_item_id IS 'Null for a question about the meeting as a whole';

CREATE TABLE portvagt.item_recorder (
    agenda_item_id bigint NOT NULL REFERENCES portvagt.agenda_item,
    person text NOT NULL CHECK (person <> ''),
    PRIMARY KEY (agenda_item_id, person)
);
COMMENT ON TABLE portvagt.item_recorder IS 'Who recorded a decision on the item, each time: they do not confirm it';

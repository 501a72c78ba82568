-- The meeting in full: planned ahead, papers, who came, who decided each item and how, what was told, and the chair's
-- word after which none of it changes.

ALTER TABLE portvagt.meeting
    DROP CONSTRAINT meeting_state_check,
    ADD CONSTRAINT meeting_state_check CHECK (state IN ('PLANNED', 'CALLED', 'CLOSED', 'CANCELLED', 'ADJOURNED')),
    ADD COLUMN starts_at time NOT NULL DEFAULT '09:00',
    ADD COLUMN ends_at time NOT NULL DEFAULT '11:00',
    ADD COLUMN papers_deadline date,
    ADD COLUMN change_reason text CHECK (change_reason <> ''),
    ADD COLUMN invitations int NOT NULL DEFAULT 0 CHECK (invitations >= 0),
    ADD COLUMN papers_version int NOT NULL DEFAULT 0 CHECK (papers_version >= 0),
    ADD COLUMN papers_sent_at timestamptz,
    ADD COLUMN opened_at timestamptz,
    ADD COLUMN guests text CHECK (guests <> ''),
    ADD COLUMN agenda_remark text CHECK (agenda_remark <> ''),
    ADD COLUMN minutes_remark text CHECK (minutes_remark <> ''),
    ADD COLUMN other_business text CHECK (other_business <> ''),
    ADD COLUMN confirmed_at timestamptz,
    ADD COLUMN confirmed_by text CHECK (confirmed_by <> ''),
    ADD CONSTRAINT meeting_ends_after_it_starts CHECK (ends_at > starts_at),
    ADD CONSTRAINT meeting_papers_sent CHECK ((papers_version = 0) = (papers_sent_at IS NULL)),
    ADD CONSTRAINT meeting_confirmed_by_somebody CHECK ((confirmed_at IS NULL) = (confirmed_by IS NULL));
UPDATE portvagt.meeting SET papers_deadline = held_on;
ALTER TABLE portvagt.meeting ALTER COLUMN papers_deadline SET NOT NULL;

COMMENT ON COLUMN portvagt.meeting.state IS
    'PLANNED: in the calendar, agenda not begun. ADJOURNED: called, but nothing could be decided (no quorum)';
COMMENT ON COLUMN portvagt.meeting.starts_at IS 'Danish local time';
COMMENT ON COLUMN portvagt.meeting.papers_deadline IS 'Last day for matters; what comes later is late (sent punkt)';
COMMENT ON COLUMN portvagt.meeting.change_reason IS 'Why it was last moved, or why it was cancelled or adjourned';
COMMENT ON COLUMN portvagt.meeting.invitations IS
    'How many calendar invitations, changes and cancellations went out: the iCalendar sequence of the next one';
COMMENT ON COLUMN portvagt.meeting.agenda_remark IS 'What the group changed when it approved the agenda';
COMMENT ON COLUMN portvagt.meeting.minutes_remark IS 'What the group remarked on the last minutes';
COMMENT ON COLUMN portvagt.meeting.other_business IS 'Eventuelt';

-- A meeting that was closed does not keep an extraordinary one from being held the same day.
CREATE UNIQUE INDEX meeting_one_a_day ON portvagt.meeting (municipality, held_on) WHERE state IN ('PLANNED', 'CALLED');

CREATE TABLE portvagt.meeting_attendance (
    meeting_id bigint NOT NULL REFERENCES portvagt.meeting,
    member_id text NOT NULL CHECK (member_id <> ''),
    name text NOT NULL CHECK (name <> ''),
    chair boolean NOT NULL,
    present boolean NOT NULL,
    PRIMARY KEY (meeting_id, member_id)
);
COMMENT ON TABLE portvagt.meeting_attendance IS
    'The steering group''s members as they were when the meeting was opened, and whether they came (fremmøde, afbud)';
COMMENT ON COLUMN portvagt.meeting_attendance.member_id IS 'User id';

CREATE TABLE portvagt.meeting_information (
    meeting_id bigint NOT NULL REFERENCES portvagt.meeting,
    kind text NOT NULL CHECK (kind IN
        ('CONDITIONS', 'FAST_DECISIONS', 'INTERVENTIONS', 'PROJECTS', 'BUDGET', 'RESOURCES')),
    lines text NOT NULL CHECK (lines <> ''),
    remark text CHECK (remark <> ''),
    PRIMARY KEY (meeting_id, kind)
);
COMMENT ON TABLE portvagt.meeting_information IS
    'What the steering group is told at the meeting, as it was when it was told; remark: what was said to it';
COMMENT ON COLUMN portvagt.meeting_information.lines IS 'One entry a line, Danish';

ALTER TABLE portvagt.agenda_item
    -- Checked at the end of a statement, for items change places.
    DROP CONSTRAINT agenda_item_meeting_id_item_number_key,
    ADD CONSTRAINT agenda_item_meeting_id_item_number_key UNIQUE (meeting_id, item_number) DEFERRABLE INITIALLY IMMEDIATE,
    ADD COLUMN late boolean NOT NULL DEFAULT false,
    ADD COLUMN passed_over bigint REFERENCES portvagt.meeting,
    ADD COLUMN deferred_from bigint REFERENCES portvagt.agenda_item,
    ADD COLUMN wording text CHECK (wording <> '');
COMMENT ON COLUMN portvagt.agenda_item.item_number IS
    'As printed on the agenda: 1 is the approval of the agenda, 2 that of the last minutes, matters begin at 3';
COMMENT ON COLUMN portvagt.agenda_item.late IS 'Came after the deadline or after the papers went out (sent punkt)';
COMMENT ON COLUMN portvagt.agenda_item.passed_over IS 'The meeting whose agenda it was taken off: it waits for another';
COMMENT ON COLUMN portvagt.agenda_item.deferred_from IS 'The item of an earlier meeting that put the matter off';
COMMENT ON COLUMN portvagt.agenda_item.wording IS 'The decision as it is to read in the minutes; null: as recommended';

CREATE TABLE portvagt.item_participation (
    agenda_item_id bigint NOT NULL REFERENCES portvagt.agenda_item,
    member_id text NOT NULL,
    role text NOT NULL CHECK (role IN ('DECIDED', 'STOOD_DOWN', 'ABSENT')),
    vote text CHECK (vote IN ('FOR', 'AGAINST', 'ABSTAINED')),
    PRIMARY KEY (agenda_item_id, member_id),
    CONSTRAINT only_who_decides_votes CHECK (vote IS NULL OR role = 'DECIDED')
);
COMMENT ON TABLE portvagt.item_participation IS
    'Every member''s part in an item: decided, stood down (inhabil) or was not in the room';
COMMENT ON COLUMN portvagt.item_participation.vote IS 'For or against the matter; none where nobody disagreed';

-- What the chair has confirmed is history, as the decisions made of it are.

CREATE FUNCTION portvagt.refuse_change_of_confirmed_item() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.state = 'PUBLISHED' AND (TG_OP = 'DELETE' OR NEW IS DISTINCT FROM OLD) THEN
        RAISE EXCEPTION 'item % of meeting % is decided: % refused', OLD.item_number, OLD.meeting_id, TG_OP
            USING ERRCODE = 'restrict_violation', HINT = 'A later meeting corrects it.';
    END IF;
    -- Back to those that wait is the way out of a meeting that was broken off; lapsing forgets nothing.
    IF TG_OP = 'UPDATE' AND OLD.state = 'DECIDED' AND NEW.state IN ('DECIDED', 'PUBLISHED')
        AND (NEW.outcome, NEW.reason, NEW.wording, NEW.present, NEW.stood_down, NEW.meeting_id, NEW.item_number,
             NEW.paper_id, NEW.subject)
            IS DISTINCT FROM (OLD.outcome, OLD.reason, OLD.wording, OLD.present, OLD.stood_down, OLD.meeting_id,
             OLD.item_number, OLD.paper_id, OLD.subject)
        AND EXISTS (SELECT FROM portvagt.meeting WHERE id = OLD.meeting_id AND confirmed_at IS NOT NULL) THEN
        RAISE EXCEPTION 'item % of meeting % is confirmed: % refused', OLD.item_number, OLD.meeting_id, TG_OP
            USING ERRCODE = 'restrict_violation', HINT = 'A later meeting corrects it.';
    END IF;
    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER agenda_item_confirmed BEFORE UPDATE OR DELETE ON portvagt.agenda_item
    FOR EACH ROW EXECUTE FUNCTION portvagt.refuse_change_of_confirmed_item();

CREATE FUNCTION portvagt.refuse_change_of_confirmed_part() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    changed bigint := CASE TG_OP WHEN 'INSERT' THEN NEW.agenda_item_id ELSE OLD.agenda_item_id END;
BEGIN
    IF EXISTS (SELECT FROM portvagt.agenda_item i JOIN portvagt.meeting m ON m.id = i.meeting_id
               WHERE i.id = changed AND (i.state = 'PUBLISHED' OR (i.state = 'DECIDED' AND m.confirmed_at IS NOT NULL))) THEN
        RAISE EXCEPTION 'item % is confirmed: % of who took part refused', changed, TG_OP
            USING ERRCODE = 'restrict_violation', HINT = 'A later meeting corrects it.';
    END IF;
    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER item_participation_confirmed BEFORE INSERT OR UPDATE OR DELETE ON portvagt.item_participation
    FOR EACH ROW EXECUTE FUNCTION portvagt.refuse_change_of_confirmed_part();

CREATE FUNCTION portvagt.refuse_change_of_confirmed_meeting() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    held bigint := CASE TG_OP WHEN 'INSERT' THEN NEW.meeting_id ELSE OLD.meeting_id END;
BEGIN
    IF EXISTS (SELECT FROM portvagt.meeting WHERE id = held AND (confirmed_at IS NOT NULL OR state = 'CLOSED')) THEN
        RAISE EXCEPTION 'meeting % is confirmed: % of % refused', held, TG_OP, TG_TABLE_NAME
            USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER meeting_attendance_confirmed BEFORE INSERT OR UPDATE OR DELETE ON portvagt.meeting_attendance
    FOR EACH ROW EXECUTE FUNCTION portvagt.refuse_change_of_confirmed_meeting();
CREATE TRIGGER meeting_information_confirmed BEFORE INSERT OR UPDATE OR DELETE ON portvagt.meeting_information
    FOR EACH ROW EXECUTE FUNCTION portvagt.refuse_change_of_confirmed_meeting();

CREATE FUNCTION portvagt.refuse_to_close_open_meeting() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.state = 'CLOSED' AND OLD.state <> 'CLOSED' AND EXISTS (
            SELECT FROM portvagt.agenda_item WHERE meeting_id = NEW.id AND state IN ('ON_AGENDA', 'DECIDED')) THEN
        RAISE EXCEPTION 'meeting % has open items', NEW.id USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER meeting_closed_without_open_items BEFORE UPDATE ON portvagt.meeting
    FOR EACH ROW EXECUTE FUNCTION portvagt.refuse_to_close_open_meeting();

-- Meetings of the steering group: when, who came, and the information that was given. Its agenda is in V6.

CREATE TABLE portvagt.meeting (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    municipality char(3) NOT NULL REFERENCES portvagt.municipality,
    held_on date NOT NULL,
    place text NOT NULL CHECK (place <> ''),
    state text NOT NULL DEFAULT 'CALLED'
        CHECK (state IN ('PLANNED', 'CALLED', 'CLOSED', 'CANCELLED', 'ADJOURNED')),
    starts_at time NOT NULL DEFAULT '09:00',
    ends_at time NOT NULL DEFAULT '11:00',
    papers_deadline date NOT NULL,
    change_reason text CHECK (change_reason <> ''),
    invitations int NOT NULL DEFAULT 0 CHECK (invitations >= 0),
    papers_version int NOT NULL DEFAULT 0 CHECK (papers_version >= 0),
    papers_sent_at timestamptz,
    opened_at timestamptz,
    guests text CHECK (guests <> ''),
    agenda_remark text CHECK (agenda_remark <> ''),
    minutes_remark text CHECK (minutes_remark <> ''),
    other_business text CHECK (other_business <> ''),
    confirmed_at timestamptz,
    confirmed_by text CHECK (confirmed_by <> ''),
    CONSTRAINT meeting_ends_after_it_starts CHECK (ends_at > starts_at),
    CONSTRAINT meeting_papers_sent CHECK ((papers_version = 0) = (papers_sent_at IS NULL)),
    CONSTRAINT meeting_confirmed_by_somebody CHECK ((confirmed_at IS NULL) = (confirmed_by IS NULL))
);
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
CREATE INDEX meeting_of_municipality ON portvagt.meeting (municipality, held_on);
-- A closed meeting does not prevent an extraordinary one on the same day.
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

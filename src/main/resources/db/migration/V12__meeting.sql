-- Meetings of the steering group, their agenda, and the conditions that decisions set.

CREATE TABLE portvagt.meeting (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    municipality char(3) NOT NULL REFERENCES portvagt.municipality,
    held_on date NOT NULL,
    place text NOT NULL CHECK (place <> ''),
    state text NOT NULL DEFAULT 'CALLED' CHECK (state IN ('CALLED', 'CLOSED', 'CANCELLED'))
);
CREATE INDEX meeting_of_municipality ON portvagt.meeting (municipality, held_on);

ALTER TABLE portvagt.decision ADD CONSTRAINT decision_meeting FOREIGN KEY (meeting_id) REFERENCES portvagt.meeting;

CREATE TABLE portvagt.agenda_item (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    municipality char(3) NOT NULL REFERENCES portvagt.municipality,
    kind text NOT NULL CHECK (kind IN ('GATE', 'BUDGET_YEAR', 'BUDGET_CHANGE')),
    subject text NOT NULL,
    budget_year int CHECK (budget_year BETWEEN 2000 AND 2199),
    paper_id bigint NOT NULL REFERENCES portvagt.decision_paper,
    state text NOT NULL DEFAULT 'WAITING'
        CHECK (state IN ('WAITING', 'ON_AGENDA', 'DECIDED', 'PUBLISHED', 'LAPSED')),
    meeting_id bigint REFERENCES portvagt.meeting,
    item_number int CHECK (item_number > 0),
    outcome text CHECK (outcome IN ('APPROVED', 'APPROVED_WITH_CONDITIONS', 'REWORK', 'DEFERRED', 'REJECTED')),
    reason text,
    present text,
    stood_down text,
    decision_id bigint UNIQUE REFERENCES portvagt.decision,
    UNIQUE (meeting_id, item_number),
    CONSTRAINT item_number_on_meeting CHECK ((meeting_id IS NULL) = (item_number IS NULL)),
    CONSTRAINT item_waits_without_meeting CHECK (state <> 'WAITING' OR meeting_id IS NULL),
    CONSTRAINT item_decided_at_meeting CHECK (state NOT IN ('ON_AGENDA', 'DECIDED', 'PUBLISHED') OR meeting_id IS NOT NULL),
    CONSTRAINT item_decided_with_outcome CHECK (state NOT IN ('DECIDED', 'PUBLISHED') OR outcome IS NOT NULL),
    CONSTRAINT item_published_with_decision CHECK ((state = 'PUBLISHED') = (decision_id IS NOT NULL)),
    CONSTRAINT item_of_year CHECK ((kind = 'GATE') = (budget_year IS NULL))
);
COMMENT ON COLUMN portvagt.agenda_item.state IS
    'DECIDED: written down at the meeting, not yet confirmed by the chair. LAPSED: nobody waits for it any more';
CREATE INDEX agenda_item_waiting ON portvagt.agenda_item (municipality, id) WHERE state = 'WAITING';
-- A year is proposed once at a time.
CREATE UNIQUE INDEX agenda_item_of_budget_year ON portvagt.agenda_item (municipality, budget_year)
    WHERE kind = 'BUDGET_YEAR' AND state IN ('WAITING', 'ON_AGENDA', 'DECIDED');

CREATE TABLE portvagt.reported_decision (
    decision_id bigint PRIMARY KEY REFERENCES portvagt.decision,
    meeting_id bigint NOT NULL REFERENCES portvagt.meeting
);
COMMENT ON TABLE portvagt.reported_decision IS
    'The meeting at which the steering group was told of a decision taken outside a meeting';

CREATE TABLE portvagt.decision_condition (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    case_number text,
    agenda_item_id bigint REFERENCES portvagt.agenda_item,
    decision_id bigint REFERENCES portvagt.decision,
    text text NOT NULL CHECK (text <> ''),
    owner_group text NOT NULL CHECK (owner_group <> ''),
    deadline date NOT NULL,
    evidence text CHECK (evidence <> ''),
    met_by text,
    met_at timestamptz,
    CONSTRAINT condition_set_by_somebody CHECK (agenda_item_id IS NOT NULL OR decision_id IS NOT NULL),
    CONSTRAINT condition_met_with_evidence CHECK (
        (evidence IS NULL) = (met_at IS NULL) AND (met_by IS NULL) = (met_at IS NULL)),
    CONSTRAINT condition_met_after_decision CHECK (met_at IS NULL OR decision_id IS NOT NULL)
);
COMMENT ON TABLE portvagt.decision_condition IS
    'What an approval demands, of whom, until when; in force once it has a decision. Unmet, it blocks the next gate';
COMMENT ON COLUMN portvagt.decision_condition.owner_group IS 'The group whose task it becomes';
CREATE INDEX decision_condition_of_case ON portvagt.decision_condition (case_number) WHERE met_at IS NULL;

-- The agenda of a meeting: items that wait, are decided at a meeting, and become a decision.

CREATE TABLE portvagt.agenda_item (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    municipality char(3) NOT NULL REFERENCES portvagt.municipality,
    kind text NOT NULL CHECK (kind IN ('GATE', 'BUDGET_YEAR', 'BUDGET_CHANGE', 'CARRY_OVER', 'BUDGET_FOLLOW_UP',
        'RESOURCES', 'BASELINE', 'INTERVENTION', 'CORRECTION', 'OTHER')),
    subject text NOT NULL,
    budget_year int CHECK (budget_year BETWEEN 2000 AND 2199),
    paper_id bigint NOT NULL REFERENCES portvagt.decision_paper,
    state text NOT NULL DEFAULT 'WAITING'
        CHECK (state IN ('WAITING', 'ON_AGENDA', 'DECIDED', 'PUBLISHED', 'LAPSED')),
    meeting_id bigint REFERENCES portvagt.meeting,
    item_number int CHECK (item_number > 0),
    outcome text CHECK (outcome IN
        ('APPROVED', 'APPROVED_WITH_CONDITIONS', 'REWORK', 'DEFERRED', 'REJECTED', 'NOTED')),
    reason text,
    present text,
    stood_down text,
    decision_id bigint UNIQUE REFERENCES portvagt.decision,
    late boolean NOT NULL DEFAULT false,
    passed_over bigint REFERENCES portvagt.meeting,
    deferred_from bigint REFERENCES portvagt.agenda_item,
    wording text CHECK (wording <> ''),
    corrects_decision bigint REFERENCES portvagt.decision,
    waives_condition bigint, -- refers to decision_condition, which refers back to this table: see V9__condition.sql
    -- Checked at the end of a statement, because items change places.
    UNIQUE (meeting_id, item_number) DEFERRABLE INITIALLY IMMEDIATE,
    CONSTRAINT item_number_on_meeting CHECK ((meeting_id IS NULL) = (item_number IS NULL)),
    CONSTRAINT item_waits_without_meeting CHECK (state <> 'WAITING' OR meeting_id IS NULL),
    CONSTRAINT item_decided_at_meeting CHECK (state NOT IN ('ON_AGENDA', 'DECIDED', 'PUBLISHED') OR meeting_id IS NOT NULL),
    CONSTRAINT item_decided_with_outcome CHECK (state NOT IN ('DECIDED', 'PUBLISHED') OR outcome IS NOT NULL),
    CONSTRAINT item_published_with_decision CHECK ((state = 'PUBLISHED') = (decision_id IS NOT NULL)),
    CONSTRAINT item_of_year CHECK (kind = 'BUDGET_FOLLOW_UP'
        OR (kind IN ('BUDGET_YEAR', 'BUDGET_CHANGE', 'CARRY_OVER')) = (budget_year IS NOT NULL)),
    CONSTRAINT item_correction_names_decision CHECK ((kind = 'CORRECTION') = (corrects_decision IS NOT NULL)),
    CONSTRAINT item_correction_is_its_subject CHECK ((kind = 'CORRECTION') = (subject = 'CORRECTION')),
    CONSTRAINT item_waiver_is_by_hand CHECK (waives_condition IS NULL OR kind = 'OTHER')
);
COMMENT ON COLUMN portvagt.agenda_item.state IS
    'DECIDED: written down at the meeting, not yet confirmed by the chair. LAPSED: nobody waits for it any more';
COMMENT ON COLUMN portvagt.agenda_item.item_number IS
    'As printed on the agenda: 1 is the approval of the agenda, 2 that of the last minutes, matters begin at 3';
COMMENT ON COLUMN portvagt.agenda_item.late IS 'Came after the deadline or after the papers went out (sent punkt)';
COMMENT ON COLUMN portvagt.agenda_item.passed_over IS 'The meeting whose agenda it was taken off: it waits for another';
COMMENT ON COLUMN portvagt.agenda_item.deferred_from IS 'The item of an earlier meeting that put the matter off';
COMMENT ON COLUMN portvagt.agenda_item.wording IS 'The decision as it is to read in the minutes; null: as recommended';
COMMENT ON COLUMN portvagt.agenda_item.waives_condition IS 'The condition that is given up when the item is approved';
CREATE INDEX agenda_item_waiting ON portvagt.agenda_item (municipality, id) WHERE state = 'WAITING';
-- A year is proposed once at a time.
CREATE UNIQUE INDEX agenda_item_of_budget_year ON portvagt.agenda_item (municipality, budget_year)
    WHERE kind = 'BUDGET_YEAR' AND state IN ('WAITING', 'ON_AGENDA', 'DECIDED');
-- A decision is proposed to be corrected once at a time.
CREATE UNIQUE INDEX agenda_item_of_correction ON portvagt.agenda_item (corrects_decision)
    WHERE state IN ('WAITING', 'ON_AGENDA', 'DECIDED');
CREATE UNIQUE INDEX agenda_item_of_waiver ON portvagt.agenda_item (waives_condition)
    WHERE state IN ('WAITING', 'ON_AGENDA', 'DECIDED');
CREATE INDEX agenda_item_of_paper ON portvagt.agenda_item (paper_id);

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

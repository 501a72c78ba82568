-- Decisions and the papers they rest on. Money rests on decisions, so none is ever changed.

CREATE TABLE portvagt.decision_paper (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    municipality char(3) NOT NULL REFERENCES portvagt.municipality,
    review_id bigint REFERENCES portvagt.gate_review,
    case_number text,
    title text NOT NULL CHECK (title <> ''),
    amounts text,
    funding text,
    criteria text,
    recommendation text NOT NULL CHECK (recommendation <> ''),
    summary text NOT NULL CHECK (summary <> ''),
    alternatives text,
    consequences text,
    drafted_at timestamptz NOT NULL,
    CONSTRAINT decision_paper_case_of_municipality CHECK (case_number LIKE municipality || '-%'),
    CONSTRAINT decision_paper_of_review_names_case CHECK (review_id IS NULL OR case_number IS NOT NULL)
);
COMMENT ON TABLE portvagt.decision_paper IS 'Beslutningsoplæg: what those who decided had in front of them';
COMMENT ON COLUMN portvagt.decision_paper.review_id IS 'None for a budget';
CREATE INDEX decision_paper_of_case ON portvagt.decision_paper (case_number) WHERE case_number IS NOT NULL;

CREATE TABLE portvagt.decision (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    municipality char(3) NOT NULL REFERENCES portvagt.municipality,
    case_number text CHECK (case_number LIKE municipality || '-%'),
    subject text NOT NULL CHECK (subject IN
        ('G1', 'G2', 'G3', 'G4', 'G5', 'EXTRA_FUNDING', 'BUDGET_YEAR', 'BUDGET_CHANGE', 'CARRY_OVER',
         'BUDGET_FOLLOW_UP', 'WITHDRAWAL', 'DROP', 'RESOURCES', 'BASELINE', 'INTERVENTION', 'CORRECTION', 'OTHER')),
    outcome text NOT NULL CHECK (outcome IN
        ('APPROVED', 'APPROVED_WITH_CONDITIONS', 'REWORK', 'DEFERRED', 'REJECTED', 'WITHDRAWN', 'DROPPED', 'STOPPED',
         'NOTED')),
    authority text NOT NULL CHECK (authority IN
        ('STEERING_GROUP', 'WRITTEN_PROCEDURE', 'CHAIR', 'MANAGER', 'COUNCIL', 'REQUESTER', 'BUDGET_CONTROLLER')),
    meeting_id bigint CONSTRAINT decision_meeting REFERENCES portvagt.meeting,
    item_number int CHECK (item_number > 0),
    decided_on date NOT NULL,
    decided_by text NOT NULL CHECK (decided_by <> ''),
    present text,
    stood_down text,
    reason text,
    recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    corrects bigint REFERENCES portvagt.decision,
    CONSTRAINT decision_budget_or_case CHECK (CASE
        WHEN subject IN ('BUDGET_YEAR', 'BUDGET_CHANGE', 'CARRY_OVER') THEN case_number IS NULL
        WHEN subject IN ('BUDGET_FOLLOW_UP', 'RESOURCES', 'CORRECTION', 'OTHER') THEN true
        ELSE case_number IS NOT NULL END),
    CONSTRAINT decision_of_a_meeting CHECK (
        (authority = 'STEERING_GROUP') = (meeting_id IS NOT NULL)
        AND (meeting_id IS NULL) = (item_number IS NULL)),
    CONSTRAINT decision_reason CHECK (
        outcome IN ('APPROVED', 'APPROVED_WITH_CONDITIONS', 'NOTED') OR (reason <> '') IS TRUE),
    CONSTRAINT decision_correction_names_decision CHECK ((subject = 'CORRECTION') = (corrects IS NOT NULL)),
    CONSTRAINT decision_correction_is_later CHECK (corrects < id),
    -- An item of a meeting is decided once, also when the step is retried.
    CONSTRAINT decision_once_per_item UNIQUE (meeting_id, item_number),
    -- A booking refers to decisions of its own municipality only.
    CONSTRAINT decision_in_municipality UNIQUE (municipality, id)
);
COMMENT ON TABLE portvagt.decision IS 'What was decided, by whom, when and why; append-only. Every booking names one';
COMMENT ON COLUMN portvagt.decision.case_number IS 'The case decided on; none for a budget';
COMMENT ON COLUMN portvagt.decision.decided_by IS
    'User id of who answers for the decision: the chair who confirmed the meeting''s, else who decided or recorded it';
COMMENT ON COLUMN portvagt.decision.corrects IS
    'The decision whose wording this one corrects. It documents: money and the course of the case stay as they are';
CREATE INDEX decision_of_case ON portvagt.decision (case_number, id);
-- What is corrected is in force as corrected: whoever wants it otherwise corrects the correction. One that was not
-- approved corrects nothing.
CREATE UNIQUE INDEX decision_corrected_once ON portvagt.decision (corrects)
    WHERE outcome IN ('APPROVED', 'APPROVED_WITH_CONDITIONS');
CREATE TRIGGER decision_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON portvagt.decision
    FOR EACH STATEMENT EXECUTE FUNCTION portvagt.refuse_change();
REVOKE UPDATE, DELETE, TRUNCATE ON portvagt.decision FROM "${applicationRole}";

CREATE TABLE portvagt.reported_decision (
    decision_id bigint PRIMARY KEY REFERENCES portvagt.decision,
    meeting_id bigint NOT NULL REFERENCES portvagt.meeting
);
COMMENT ON TABLE portvagt.reported_decision IS
    'The meeting at which the steering group was told of a decision taken outside a meeting';

-- Decisions are history: money rests on them, so none is ever changed.

CREATE FUNCTION portvagt.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'portvagt.% is append-only: % refused', TG_TABLE_NAME, TG_OP
        USING ERRCODE = 'restrict_violation',
              HINT = 'Add a row that corrects the earlier one.';
END $$;
COMMENT ON FUNCTION portvagt.refuse_change() IS
    'For a statement trigger BEFORE UPDATE OR DELETE OR TRUNCATE on an append-only table; stops the owner too';

CREATE TABLE portvagt.decision (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    municipality char(3) NOT NULL REFERENCES portvagt.municipality,
    case_number text CHECK (case_number LIKE municipality || '-%'),
    subject text NOT NULL CHECK (subject IN
        ('G1', 'G2', 'G3', 'G4', 'G5', 'EXTRA_FUNDING', 'BUDGET_YEAR', 'BUDGET_CHANGE', 'WITHDRAWAL', 'DROP')),
    outcome text NOT NULL CHECK (outcome IN
        ('APPROVED', 'APPROVED_WITH_CONDITIONS', 'REWORK', 'DEFERRED', 'REJECTED', 'WITHDRAWN', 'DROPPED')),
    authority text NOT NULL CHECK (authority IN
        ('STEERING_GROUP', 'CHAIR', 'MANAGER', 'COUNCIL', 'REQUESTER', 'BUDGET_CONTROLLER')),
    meeting_id bigint,
    item_number int CHECK (item_number > 0),
    decided_on date NOT NULL,
    decided_by text NOT NULL CHECK (decided_by <> ''),
    present text,
    stood_down text,
    reason text,
    recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT decision_budget_or_case CHECK ((case_number IS NULL) = (subject IN ('BUDGET_YEAR', 'BUDGET_CHANGE'))),
    CONSTRAINT decision_of_a_meeting CHECK (
        (authority = 'STEERING_GROUP') = (meeting_id IS NOT NULL)
        AND (meeting_id IS NULL) = (item_number IS NULL)),
    CONSTRAINT decision_reason CHECK (outcome IN ('APPROVED', 'APPROVED_WITH_CONDITIONS') OR reason <> ''),
    -- An item of a meeting is decided once, whatever is retried.
    CONSTRAINT decision_once_per_item UNIQUE (meeting_id, item_number)
);
COMMENT ON TABLE portvagt.decision IS 'What was decided, by whom, when and why; append-only. Every booking names one';
COMMENT ON COLUMN portvagt.decision.case_number IS 'The case decided on; none for a budget';
COMMENT ON COLUMN portvagt.decision.decided_by IS
    'User id of who answers for the decision: the chair who confirmed the meeting''s, else who decided or recorded it';

CREATE INDEX decision_of_case ON portvagt.decision (case_number, id);

CREATE TRIGGER decision_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON portvagt.decision
    FOR EACH STATEMENT EXECUTE FUNCTION portvagt.refuse_change();
REVOKE UPDATE, DELETE, TRUNCATE ON portvagt.decision FROM "${applicationRole}";

-- Conditions (vilkår) are followed up: evidence, verdict, extension and lapse, each kept for ever.

ALTER TABLE portvagt.decision_condition
    ADD COLUMN followed_up_at timestamptz,
    ADD COLUMN judged_by text CHECK (judged_by <> ''),
    ADD COLUMN lapsed_at timestamptz,
    ADD COLUMN lapse_reason text,
    ADD CONSTRAINT condition_followed_after_decision CHECK (followed_up_at IS NULL OR decision_id IS NOT NULL),
    ADD CONSTRAINT condition_judged_when_met CHECK (judged_by IS NULL OR met_at IS NOT NULL),
    -- Who says that it is met is not who says so of his own work.
    ADD CONSTRAINT condition_judged_by_another CHECK (judged_by <> met_by),
    ADD CONSTRAINT condition_lapsed_unmet CHECK (lapsed_at IS NULL OR (met_at IS NULL AND decision_id IS NOT NULL)),
    ADD CONSTRAINT condition_lapsed_with_reason CHECK ((lapsed_at IS NULL) = (lapse_reason IS NULL));
COMMENT ON COLUMN portvagt.decision_condition.followed_up_at IS 'When its follow-up was started; once';
COMMENT ON COLUMN portvagt.decision_condition.judged_by IS
    'User id of who accepted the evidence; none for conditions met before there was a verdict';
COMMENT ON COLUMN portvagt.decision_condition.deadline IS 'As extended; the first one is in the first event';
COMMENT ON COLUMN portvagt.decision_condition.lapsed_at IS 'When the case it was set for ended without it being met';
DROP INDEX portvagt.decision_condition_of_case;
CREATE INDEX decision_condition_of_case ON portvagt.decision_condition (case_number)
    WHERE met_at IS NULL AND lapsed_at IS NULL;
CREATE INDEX decision_condition_not_followed ON portvagt.decision_condition (id)
    WHERE followed_up_at IS NULL AND met_at IS NULL AND lapsed_at IS NULL AND decision_id IS NOT NULL;

CREATE TABLE portvagt.condition_event (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    condition_id bigint NOT NULL REFERENCES portvagt.decision_condition,
    kind text NOT NULL CHECK (kind IN ('IN_FORCE', 'REMINDED', 'OVERDUE', 'ESCALATED', 'REPORTED', 'TIME_ASKED',
        'MET', 'NOT_MET', 'EXTENDED', 'LAPSED')),
    person text CHECK (person <> ''),
    text text,
    deadline date NOT NULL,
    at timestamptz NOT NULL,
    CONSTRAINT event_by_somebody CHECK (
        kind IN ('IN_FORCE', 'REMINDED', 'OVERDUE', 'ESCALATED', 'LAPSED') OR person IS NOT NULL),
    CONSTRAINT event_says_why CHECK (
        kind NOT IN ('REPORTED', 'TIME_ASKED', 'NOT_MET', 'EXTENDED', 'LAPSED') OR (text <> '') IS TRUE)
);
COMMENT ON TABLE portvagt.condition_event IS
    'What happened to a condition: evidence, verdicts, extensions, reminders; append-only';
COMMENT ON COLUMN portvagt.condition_event.deadline IS 'The deadline from then on; for TIME_ASKED the one asked for';
CREATE INDEX condition_event_of_condition ON portvagt.condition_event (condition_id, id);
CREATE TRIGGER condition_event_append_only BEFORE UPDATE OR DELETE OR TRUNCATE
    ON portvagt.condition_event FOR EACH STATEMENT EXECUTE FUNCTION portvagt.refuse_change();
REVOKE UPDATE, DELETE, TRUNCATE ON portvagt.condition_event FROM "${applicationRole}";

-- Conditions (vilkår) that an approval sets, and their follow-up: evidence, verdict, extension, lapse and waiver.

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
    followed_up_at timestamptz,
    judged_by text CHECK (judged_by <> ''),
    lapsed_at timestamptz,
    lapse_reason text,
    waived_by bigint REFERENCES portvagt.decision,
    CONSTRAINT condition_set_by_somebody CHECK (agenda_item_id IS NOT NULL OR decision_id IS NOT NULL),
    CONSTRAINT condition_met_with_evidence CHECK (
        (evidence IS NULL) = (met_at IS NULL) AND (met_by IS NULL) = (met_at IS NULL)),
    CONSTRAINT condition_met_after_decision CHECK (met_at IS NULL OR decision_id IS NOT NULL),
    CONSTRAINT condition_followed_after_decision CHECK (followed_up_at IS NULL OR decision_id IS NOT NULL),
    CONSTRAINT condition_judged_when_met CHECK (judged_by IS NULL OR met_at IS NOT NULL),
    -- Nobody accepts the evidence that they handed in themselves.
    CONSTRAINT condition_judged_by_another CHECK (judged_by <> met_by),
    CONSTRAINT condition_lapsed_unmet CHECK (lapsed_at IS NULL OR (met_at IS NULL AND decision_id IS NOT NULL)),
    CONSTRAINT condition_lapsed_with_reason CHECK ((lapsed_at IS NULL) = (lapse_reason IS NULL)),
    CONSTRAINT condition_waived_has_lapsed CHECK (waived_by IS NULL OR lapsed_at IS NOT NULL),
    CONSTRAINT condition_waived_by_later_decision CHECK (waived_by > decision_id)
);
COMMENT ON TABLE portvagt.decision_condition IS
    'What an approval demands, of whom, until when; in force once it has a decision. Unmet, it blocks the next gate';
COMMENT ON COLUMN portvagt.decision_condition.owner_group IS 'The group whose task it becomes';
COMMENT ON COLUMN portvagt.decision_condition.deadline IS 'As extended; the first one is in the first event';
COMMENT ON COLUMN portvagt.decision_condition.followed_up_at IS 'When its follow-up was started; once';
COMMENT ON COLUMN portvagt.decision_condition.judged_by IS
    'User id of who accepted the evidence; none for conditions met before there was a verdict';
COMMENT ON COLUMN portvagt.decision_condition.lapsed_at IS
    'When it was given up, or the case it was set for ended, without it being met';
COMMENT ON COLUMN portvagt.decision_condition.waived_by IS 'The decision by which it was given up before it was met';
CREATE INDEX decision_condition_of_case ON portvagt.decision_condition (case_number);
CREATE INDEX decision_condition_not_followed ON portvagt.decision_condition (id)
    WHERE followed_up_at IS NULL AND met_at IS NULL AND lapsed_at IS NULL AND decision_id IS NOT NULL;

ALTER TABLE portvagt.agenda_item ADD FOREIGN KEY (waives_condition) REFERENCES portvagt.decision_condition;

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

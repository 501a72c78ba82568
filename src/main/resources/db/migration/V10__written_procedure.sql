-- Written procedures (skriftlig høring, R7): between two meetings every member of the steering group answers in writing.

CREATE TABLE portvagt.written_procedure (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    municipality char(3) NOT NULL REFERENCES portvagt.municipality,
    review_id bigint NOT NULL REFERENCES portvagt.gate_review,
    paper_id bigint NOT NULL REFERENCES portvagt.decision_paper,
    opened_on date NOT NULL,
    deadline date NOT NULL CHECK (deadline >= opened_on),
    state text NOT NULL DEFAULT 'OPEN' CHECK (state IN ('OPEN', 'DECIDED', 'TO_MEETING', 'LAPSED')),
    decision_id bigint UNIQUE REFERENCES portvagt.decision,
    result text CHECK (result <> ''),
    CONSTRAINT procedure_decided_with_decision CHECK ((state = 'DECIDED') = (decision_id IS NOT NULL)),
    CONSTRAINT procedure_ended_with_result CHECK (state NOT IN ('DECIDED', 'TO_MEETING') OR result IS NOT NULL)
);
COMMENT ON TABLE portvagt.written_procedure IS
    'A decision paper sent to every member of the steering group for an answer in writing';
COMMENT ON COLUMN portvagt.written_procedure.state IS
    'LAPSED: the case was withdrawn or stopped meanwhile. TO_MEETING: not decided in writing, on the next agenda instead';
COMMENT ON COLUMN portvagt.written_procedure.result IS 'Who answered what, in Danish, as the next meeting is told';

CREATE TABLE portvagt.written_procedure_member (
    procedure_id bigint NOT NULL REFERENCES portvagt.written_procedure,
    member text NOT NULL CHECK (member <> ''),
    name text NOT NULL CHECK (name <> ''),
    PRIMARY KEY (procedure_id, member)
);
COMMENT ON TABLE portvagt.written_procedure_member IS 'Who was asked: the members on the day it was opened; append-only';
CREATE TRIGGER written_procedure_member_append_only BEFORE UPDATE OR DELETE OR TRUNCATE
    ON portvagt.written_procedure_member FOR EACH STATEMENT EXECUTE FUNCTION portvagt.refuse_change();
REVOKE UPDATE, DELETE, TRUNCATE ON portvagt.written_procedure_member FROM "${applicationRole}";

CREATE TABLE portvagt.written_answer (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    procedure_id bigint NOT NULL,
    member text NOT NULL,
    answer text NOT NULL CHECK (answer IN ('AGREE', 'DISAGREE', 'DISCUSS', 'DISQUALIFIED')),
    reason text,
    answered_at timestamptz NOT NULL,
    FOREIGN KEY (procedure_id, member) REFERENCES portvagt.written_procedure_member,
    CONSTRAINT answer_once UNIQUE (procedure_id, member),
    CONSTRAINT answer_reason CHECK (answer = 'AGREE' OR (reason <> '') IS TRUE)
);
COMMENT ON TABLE portvagt.written_answer IS 'What each member answered; append-only';
CREATE TRIGGER written_answer_append_only BEFORE UPDATE OR DELETE OR TRUNCATE
    ON portvagt.written_answer FOR EACH STATEMENT EXECUTE FUNCTION portvagt.refuse_change();
REVOKE UPDATE, DELETE, TRUNCATE ON portvagt.written_answer FROM "${applicationRole}";

CREATE TABLE portvagt.written_procedure_event (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    procedure_id bigint NOT NULL REFERENCES portvagt.written_procedure,
    kind text NOT NULL CHECK (kind IN ('REMINDED', 'ESCALATED', 'EXTENDED')),
    person text,
    note text,
    deadline date NOT NULL,
    at timestamptz NOT NULL,
    CONSTRAINT extension_by_somebody CHECK (kind <> 'EXTENDED' OR (person <> '' AND note <> '') IS TRUE)
);
COMMENT ON TABLE portvagt.written_procedure_event IS 'Reminders, escalations and extensions; append-only';
COMMENT ON COLUMN portvagt.written_procedure_event.deadline IS 'The deadline from then on';
CREATE INDEX written_procedure_event_of ON portvagt.written_procedure_event (procedure_id);
CREATE TRIGGER written_procedure_event_append_only BEFORE UPDATE OR DELETE OR TRUNCATE
    ON portvagt.written_procedure_event FOR EACH STATEMENT EXECUTE FUNCTION portvagt.refuse_change();
REVOKE UPDATE, DELETE, TRUNCATE ON portvagt.written_procedure_event FROM "${applicationRole}";

-- Interventions of the digitalisation and IT department in a case (R17), the answers to its demands, and pauses.

CREATE TABLE portvagt.intervention (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    municipality char(3) NOT NULL REFERENCES portvagt.municipality,
    case_number text NOT NULL REFERENCES portvagt.acquisition_case,
    kind text NOT NULL CHECK (kind IN ('UPDATE', 'REWORK', 'PAUSE', 'RESUME', 'STOP')),
    phase text NOT NULL CHECK (phase IN ('IDEA', 'REQUIREMENTS', 'IMPLEMENTATION', 'OPERATION', 'PHASE_OUT')),
    reason text NOT NULL CHECK (reason <> ''),
    deadline date,
    raised_by text NOT NULL CHECK (raised_by <> ''),
    raised_at timestamptz NOT NULL,
    state text NOT NULL DEFAULT 'OPEN' CHECK (state IN ('OPEN', 'DONE', 'DROPPED', 'LAPSED')),
    ended_at timestamptz,
    CONSTRAINT intervention_case_of_municipality CHECK (case_number LIKE municipality || '-%'),
    CONSTRAINT intervention_with_deadline CHECK ((kind IN ('UPDATE', 'REWORK', 'PAUSE')) = (deadline IS NOT NULL)),
    CONSTRAINT intervention_ended_with_time CHECK ((state = 'OPEN') = (ended_at IS NULL))
);
COMMENT ON TABLE portvagt.intervention IS
    'What the digitalisation and IT department demanded of a case, or did to it, why, and what became of it';
COMMENT ON COLUMN portvagt.intervention.phase IS 'Where the case was when it was intervened in';
COMMENT ON COLUMN portvagt.intervention.deadline IS
    'Last day for the demand to be met, or day on which a pause is looked at again; moves by the length of a pause';
COMMENT ON COLUMN portvagt.intervention.state IS
    'DONE: met, resumed or stopped. DROPPED: the demand was given up. LAPSED: the case ended first';
-- Of two who demand the same of a case, pause it or stop it at once, the second is told of the first.
CREATE UNIQUE INDEX intervention_open_once ON portvagt.intervention (case_number, kind) WHERE state = 'OPEN';
CREATE INDEX intervention_of_municipality ON portvagt.intervention (municipality, id) WHERE state = 'OPEN';

CREATE TABLE portvagt.intervention_answer (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    intervention_id bigint NOT NULL REFERENCES portvagt.intervention,
    answer text NOT NULL CHECK (answer <> ''),
    answered_by text NOT NULL CHECK (answered_by <> ''),
    answered_at timestamptz NOT NULL,
    accepted boolean,
    verdict_note text,
    judged_by text,
    judged_at timestamptz,
    CONSTRAINT answer_judged_by_somebody CHECK (
        (accepted IS NULL) = (judged_by IS NULL) AND (accepted IS NULL) = (judged_at IS NULL)),
    CONSTRAINT answer_sent_back_with_note CHECK (accepted IS NOT FALSE OR (verdict_note <> '') IS TRUE),
    CONSTRAINT answer_not_judged_by_its_author CHECK (judged_by IS DISTINCT FROM answered_by)
);
COMMENT ON TABLE portvagt.intervention_answer IS
    'What the people of a case did to meet a demand, each time they said so, and whether it was accepted';
CREATE INDEX intervention_answer_of_demand ON portvagt.intervention_answer (intervention_id, id);

-- During a pause nobody works on the case and its deadlines stand still.
CREATE TABLE portvagt.case_pause (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    case_number text NOT NULL REFERENCES portvagt.acquisition_case,
    intervention_id bigint NOT NULL UNIQUE REFERENCES portvagt.intervention,
    began_at timestamptz NOT NULL,
    ended_at timestamptz CHECK (ended_at >= began_at)
);
COMMENT ON COLUMN portvagt.case_pause.ended_at IS
    'When the case was resumed; its deadlines were moved by the time since began_at in the same transaction';
CREATE UNIQUE INDEX case_pause_one_at_a_time ON portvagt.case_pause (case_number) WHERE ended_at IS NULL;

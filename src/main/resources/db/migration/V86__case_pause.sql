-- Pauses of cases: while one lasts nobody works on the case and its deadlines stand still.

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

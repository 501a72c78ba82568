-- Gate criteria are answered with evidence and a name, never only ticked.

CREATE TABLE portvagt.criterion_answer (
    review_id bigint NOT NULL,
    criterion_id text NOT NULL CHECK (criterion_id <> ''),
    case_number text NOT NULL REFERENCES portvagt.acquisition_case,
    gate text NOT NULL CHECK (gate IN ('G1', 'G2', 'G3', 'G4', 'G5')),
    question text NOT NULL CHECK (question <> ''),
    answer text NOT NULL CHECK (answer IN ('FULFILLED', 'NOT_FULFILLED', 'NOT_RELEVANT')),
    evidence text NOT NULL CHECK (evidence <> ''),
    answered_by text NOT NULL CHECK (answered_by <> ''),
    answered_at timestamptz NOT NULL,
    PRIMARY KEY (review_id, criterion_id)
);
COMMENT ON COLUMN portvagt.criterion_answer.evidence IS 'The evidence, or the reason why it is not fulfilled or not relevant';
CREATE INDEX criterion_answer_of_case ON portvagt.criterion_answer (case_number, gate, answered_at);

-- Gate reviews: what is asked for, the cover for missing money, and the answers to the criteria.

CREATE TABLE portvagt.gate_review (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    municipality char(3) NOT NULL REFERENCES portvagt.municipality,
    case_number text NOT NULL CHECK (case_number LIKE municipality || '-%'),
    gate text NOT NULL CHECK (gate IN ('G1', 'G2', 'G3', 'G4', 'G5')),
    kind text NOT NULL CHECK (kind IN ('GATE', 'EXTRA_FUNDING')),
    round int NOT NULL CHECK (round > 0),
    started_at timestamptz NOT NULL,
    UNIQUE (case_number, gate, kind, round)
);
COMMENT ON COLUMN portvagt.gate_review.round IS 'Counted from 1: how often the case has come to this gate';

CREATE TABLE portvagt.planned_cover (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    review_id bigint NOT NULL REFERENCES portvagt.gate_review,
    source text NOT NULL CHECK (source IN ('TRANSFER', 'SUPPLEMENTARY')),
    from_line text CHECK (from_line IN ('ACQUISITION', 'OPERATION')),
    from_year int CHECK (from_year BETWEEN 2000 AND 2199),
    to_line text NOT NULL CHECK (to_line IN ('ACQUISITION', 'OPERATION')),
    to_year int NOT NULL CHECK (to_year BETWEEN 2000 AND 2199),
    amount numeric(18, 2) NOT NULL CHECK (amount > 0),
    statement text CHECK (statement <> ''),
    booked_at timestamptz,
    CONSTRAINT cover_of_transfer CHECK ((source = 'TRANSFER') = (from_line IS NOT NULL AND from_year IS NOT NULL)),
    CONSTRAINT cover_of_supplementary CHECK (source <> 'SUPPLEMENTARY' OR statement IS NOT NULL)
);
COMMENT ON TABLE portvagt.planned_cover IS
    'Money that shall come to the line a review lacks it on; booked after the decision, not before';
COMMENT ON COLUMN portvagt.planned_cover.statement IS
    'How a supplementary appropriation is covered (Kommunestyrelsesloven § 40)';
CREATE INDEX planned_cover_of_review ON portvagt.planned_cover (review_id);

-- A criterion is answered with evidence and a name, never only ticked.
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

-- Gate reviews: what was asked for, how it shall be paid for, and the paper the decision was taken on.

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

CREATE TABLE portvagt.decision_paper (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    municipality char(3) NOT NULL REFERENCES portvagt.municipality,
    review_id bigint REFERENCES portvagt.gate_review,
    case_number text CHECK (case_number LIKE municipality || '-%'),
    title text NOT NULL CHECK (title <> ''),
    amounts text,
    funding text,
    criteria text,
    recommendation text NOT NULL CHECK (recommendation <> ''),
    summary text NOT NULL CHECK (summary <> ''),
    alternatives text,
    consequences text,
    drafted_at timestamptz NOT NULL,
    CHECK ((review_id IS NULL) = (case_number IS NULL))
);
COMMENT ON TABLE portvagt.decision_paper IS 'Beslutningsoplæg: what those who decided had in front of them';
COMMENT ON COLUMN portvagt.decision_paper.review_id IS 'None for a budget';

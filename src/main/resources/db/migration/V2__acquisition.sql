-- Cases: what is bought for whom, the expected costs and benefits, and the business case before each gate.

-- One row per municipality and year. Its row lock makes case numbers consecutive: the next case waits for this one's
-- commit, and a rollback returns the number.
CREATE TABLE portvagt.case_number_counter (
    municipality char(3) NOT NULL REFERENCES portvagt.municipality,
    year int NOT NULL CHECK (year BETWEEN 2000 AND 9999),
    last_number int NOT NULL CHECK (last_number > 0),
    PRIMARY KEY (municipality, year)
);

CREATE TABLE portvagt.acquisition_case (
    case_number text PRIMARY KEY CHECK (case_number ~ '^[0-9]{3}-[0-9]{4}-[0-9]{4,}$'),
    municipality char(3) NOT NULL REFERENCES portvagt.municipality,
    title text NOT NULL CHECK (title <> ''),
    need text NOT NULL CHECK (need <> ''),
    office text NOT NULL CHECK (office <> ''),
    category text NOT NULL CHECK (category IN ('HARDWARE', 'SOFTWARE', 'CONSULTANCY')),
    requester text NOT NULL CHECK (requester <> ''),
    system_owner text,
    personal_data boolean NOT NULL,
    citizen_facing boolean NOT NULL,
    budget_year int NOT NULL CHECK (budget_year BETWEEN 2000 AND 9999),
    phase text NOT NULL CHECK (phase IN ('IDEA', 'REQUIREMENTS', 'IMPLEMENTATION', 'OPERATION', 'PHASE_OUT')),
    status text NOT NULL DEFAULT 'OPEN'
        CHECK (status IN ('OPEN', 'REJECTED', 'WITHDRAWN', 'DROPPED', 'STOPPED', 'RETIRED')),
    closed_reason text,
    created_at timestamptz NOT NULL,
    closed_at timestamptz,
    -- The triggers of R__acquisition.sql keep these three up to date.
    amount numeric NOT NULL DEFAULT 0,
    waits_at text CHECK (waits_at IN ('G1', 'G2', 'G3', 'G4', 'G5', 'EXTRA_FUNDING')),
    standing_since timestamptz NOT NULL,
    CONSTRAINT case_number_names_municipality CHECK (case_number LIKE municipality || '-%'),
    CONSTRAINT case_closed_with_time CHECK ((status = 'OPEN') = (closed_at IS NULL)),
    CONSTRAINT case_stopped_with_reason CHECK (status IN ('OPEN', 'RETIRED') OR closed_reason <> '')
);
COMMENT ON COLUMN portvagt.acquisition_case.office IS 'The forvaltning that needs it';
COMMENT ON COLUMN portvagt.acquisition_case.requester IS 'User id of the person who raised the idea';
COMMENT ON COLUMN portvagt.acquisition_case.budget_year IS 'First budget year of the case''s amounts';
COMMENT ON COLUMN portvagt.acquisition_case.amount IS 'DKK over the whole life: the sum of case_cost';
COMMENT ON COLUMN portvagt.acquisition_case.waits_at IS
    'The gate the case has come to since its phase began, or the review for more money; null while the phase is worked on';
COMMENT ON COLUMN portvagt.acquisition_case.standing_since IS
    'When it came to that gate, round by round, or began the phase; a deferral does not begin it anew';
CREATE INDEX acquisition_case_of_municipality ON portvagt.acquisition_case (municipality, created_at);
-- The board: the index has every column that it counts or filters by.
CREATE INDEX acquisition_case_standing ON portvagt.acquisition_case (municipality, phase, waits_at, standing_since)
    INCLUDE (amount, case_number, office, category) WHERE status = 'OPEN';
-- The table of cases, in its two usual orders.
CREATE INDEX acquisition_case_waiting ON portvagt.acquisition_case (municipality, standing_since, case_number)
    WHERE status = 'OPEN';
CREATE INDEX acquisition_case_by_amount ON portvagt.acquisition_case (municipality, amount, case_number)
    WHERE status = 'OPEN';
CREATE INDEX acquisition_case_of_requester ON portvagt.acquisition_case (requester);
CREATE INDEX acquisition_case_of_owner ON portvagt.acquisition_case (lower(system_owner)) WHERE system_owner IS NOT NULL;

-- A phase is entered again when a gate sends the case back: the history keeps each time.
CREATE TABLE portvagt.case_phase (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    case_number text NOT NULL REFERENCES portvagt.acquisition_case,
    phase text NOT NULL CHECK (phase IN ('IDEA', 'REQUIREMENTS', 'IMPLEMENTATION', 'OPERATION', 'PHASE_OUT')),
    entered_at timestamptz NOT NULL
);
CREATE INDEX case_phase_of_case ON portvagt.case_phase (case_number, id);

CREATE TABLE portvagt.case_cost (
    case_number text NOT NULL REFERENCES portvagt.acquisition_case,
    kind text NOT NULL CHECK (kind IN ('CLARIFICATION', 'INVESTMENT', 'OPERATION', 'PHASE_OUT', 'EXTRA')),
    year int NOT NULL CHECK (year BETWEEN 2000 AND 9999),
    amount numeric(18, 2) NOT NULL CHECK (amount > 0),
    PRIMARY KEY (case_number, kind, year)
);
COMMENT ON TABLE portvagt.case_cost IS 'Expected cost in DKK; what is reserved, committed and spent is in the ledger';
COMMENT ON COLUMN portvagt.case_cost.kind IS 'EXTRA: what the signed contract costs more than the investment decided on';

CREATE TABLE portvagt.case_benefit (
    case_number text NOT NULL REFERENCES portvagt.acquisition_case,
    year int NOT NULL CHECK (year BETWEEN 2000 AND 9999),
    amount numeric(18, 2) NOT NULL CHECK (amount > 0),
    PRIMARY KEY (case_number, year)
);
COMMENT ON TABLE portvagt.case_benefit IS 'Expected benefits in DKK, as planned now; see case_cost for the costs';

CREATE TABLE portvagt.business_case (
    case_number text NOT NULL REFERENCES portvagt.acquisition_case,
    version int NOT NULL CHECK (version > 0),
    review_id bigint NOT NULL,
    gate text NOT NULL CHECK (gate IN ('G1', 'G2', 'G3', 'G4', 'G5', 'EXTRA_FUNDING')),
    discount_rate numeric(8, 6) NOT NULL CHECK (discount_rate BETWEEN 0 AND 1),
    recorded_at timestamptz NOT NULL,
    PRIMARY KEY (case_number, version)
);
COMMENT ON TABLE portvagt.business_case IS
    'Each version as a gate had it before it; append-only. A review''s last version is the one it decided on';
CREATE INDEX business_case_of_review ON portvagt.business_case (review_id);
CREATE TRIGGER business_case_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON portvagt.business_case
    FOR EACH STATEMENT EXECUTE FUNCTION portvagt.refuse_change();
REVOKE UPDATE, DELETE, TRUNCATE ON portvagt.business_case FROM "${applicationRole}";

CREATE TABLE portvagt.business_case_year (
    case_number text NOT NULL,
    version int NOT NULL,
    year int NOT NULL CHECK (year BETWEEN 2000 AND 9999),
    one_off numeric(18, 2) NOT NULL CHECK (one_off >= 0),
    running numeric(18, 2) NOT NULL CHECK (running >= 0),
    benefits numeric(18, 2) NOT NULL CHECK (benefits >= 0),
    PRIMARY KEY (case_number, version, year),
    FOREIGN KEY (case_number, version) REFERENCES portvagt.business_case
);
COMMENT ON TABLE portvagt.business_case_year IS 'Amounts in DKK; what follows from them is computed, not kept';
CREATE TRIGGER business_case_year_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON portvagt.business_case_year
    FOR EACH STATEMENT EXECUTE FUNCTION portvagt.refuse_change();
REVOKE UPDATE, DELETE, TRUNCATE ON portvagt.business_case_year FROM "${applicationRole}";

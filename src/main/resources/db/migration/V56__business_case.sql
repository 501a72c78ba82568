-- What a case is expected to give, and the business case that each gate decided on.

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

CREATE TRIGGER business_case_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON portvagt.business_case
    FOR EACH STATEMENT EXECUTE FUNCTION portvagt.refuse_change();
CREATE TRIGGER business_case_year_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON portvagt.business_case_year
    FOR EACH STATEMENT EXECUTE FUNCTION portvagt.refuse_change();
REVOKE UPDATE, DELETE, TRUNCATE ON portvagt.business_case, portvagt.business_case_year FROM "${applicationRole}";

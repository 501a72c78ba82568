-- What a case is expected to cost, year by year over the whole life.

CREATE TABLE portvagt.case_cost (
    case_number text NOT NULL REFERENCES portvagt.acquisition_case,
    kind text NOT NULL CHECK (kind IN ('CLARIFICATION', 'INVESTMENT', 'OPERATION', 'PHASE_OUT', 'EXTRA')),
    year int NOT NULL CHECK (year BETWEEN 2000 AND 9999),
    amount numeric(18, 2) NOT NULL CHECK (amount > 0),
    PRIMARY KEY (case_number, kind, year)
);
COMMENT ON TABLE portvagt.case_cost IS 'Expected cost in DKK; what is reserved, committed and spent is in the ledger';
COMMENT ON COLUMN portvagt.case_cost.kind IS 'EXTRA: what the signed contract costs more than the investment decided on';

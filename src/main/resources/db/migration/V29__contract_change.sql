-- A contract's terms change by decision: what is proposed, for which review, and on which decision the terms rest.
-- R__contract.sql and R__ledger.sql have the rules.

ALTER TABLE portvagt.gate_review DROP CONSTRAINT gate_review_kind_check;
ALTER TABLE portvagt.gate_review ADD CONSTRAINT gate_review_kind_check
    CHECK (kind IN ('GATE', 'EXTRA_FUNDING', 'CONTRACT_CHANGE'));

ALTER TABLE portvagt.decision DROP CONSTRAINT decision_subject_check;
ALTER TABLE portvagt.decision ADD CONSTRAINT decision_subject_check CHECK (subject IN
    ('G1', 'G2', 'G3', 'G4', 'G5', 'EXTRA_FUNDING', 'CONTRACT_CHANGE', 'BUDGET_YEAR', 'BUDGET_CHANGE', 'CARRY_OVER',
     'BUDGET_FOLLOW_UP', 'WITHDRAWAL', 'DROP', 'RESOURCES', 'BASELINE', 'INTERVENTION', 'CORRECTION', 'OTHER'));

CREATE TABLE portvagt.contract_change (
    review_id bigint PRIMARY KEY REFERENCES portvagt.gate_review,
    case_number text NOT NULL REFERENCES portvagt.contract,
    notice_date date NOT NULL,
    end_date date NOT NULL CHECK (end_date >= notice_date),
    yearly_cost numeric(18, 2) NOT NULL CHECK (yearly_cost >= 0),
    first_year int NOT NULL CHECK (first_year BETWEEN 2000 AND 2199),
    agreed boolean NOT NULL,
    value numeric(18, 2) NOT NULL CHECK (value >= 0),
    procurement_route text NOT NULL CHECK (procurement_route <> ''),
    reason text NOT NULL CHECK (reason <> '')
);
COMMENT ON TABLE portvagt.contract_change IS
    'The terms that a review is about, append-only: kept when the review begins, carried out as they are';
COMMENT ON COLUMN portvagt.contract_change.yearly_cost IS 'DKK a year of operation, from first_year on';
COMMENT ON COLUMN portvagt.contract_change.agreed IS
    'The contract itself gives the right, as an option does (udbudsloven § 179)';
COMMENT ON COLUMN portvagt.contract_change.value IS
    'DKK beyond the contract that the change buys; 0 where the contract gives the right. Successive changes add up (§ 183)';
COMMENT ON COLUMN portvagt.contract_change.procurement_route IS 'What procurement-route.dmn answers for the change';
CREATE INDEX contract_change_of_case ON portvagt.contract_change (case_number, review_id);
CREATE TRIGGER contract_change_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON portvagt.contract_change
    FOR EACH STATEMENT EXECUTE FUNCTION portvagt.refuse_change();
REVOKE UPDATE, DELETE, TRUNCATE ON portvagt.contract_change FROM "${applicationRole}";

ALTER TABLE portvagt.contract ADD COLUMN decision_id bigint REFERENCES portvagt.decision;
COMMENT ON COLUMN portvagt.contract.decision_id IS 'The decision that the terms rest on; none while they are as signed';
COMMENT ON COLUMN portvagt.contract.decided_on IS
    'When its owner last decided, or left the decision to G4; unknown before the first time';

-- Solutions that a municipality already had when it began with Portvagt. Each becomes a case in operation; one decision
-- grants all of them their yearly cost. R__ledger.sql has the rules.

ALTER TABLE portvagt.decision DROP CONSTRAINT decision_subject_check;
ALTER TABLE portvagt.decision ADD CONSTRAINT decision_subject_check CHECK (subject IN
    ('G1', 'G2', 'G3', 'G4', 'G5', 'EXTRA_FUNDING', 'CONTRACT_CHANGE', 'BUDGET_YEAR', 'BUDGET_CHANGE', 'CARRY_OVER',
     'BUDGET_FOLLOW_UP', 'WITHDRAWAL', 'DROP', 'RESOURCES', 'BASELINE', 'INTERVENTION', 'BLANKET_APPROVAL',
     'EXISTING_SOLUTIONS', 'CORRECTION', 'OTHER'));
ALTER TABLE portvagt.decision DROP CONSTRAINT decision_budget_or_case;
ALTER TABLE portvagt.decision ADD CONSTRAINT decision_budget_or_case CHECK (CASE
    WHEN subject IN ('BUDGET_YEAR', 'BUDGET_CHANGE', 'CARRY_OVER', 'EXISTING_SOLUTIONS') THEN case_number IS NULL
    WHEN subject IN ('BUDGET_FOLLOW_UP', 'RESOURCES', 'CORRECTION', 'OTHER') THEN true
    ELSE case_number IS NOT NULL END);
ALTER TABLE portvagt.agenda_item DROP CONSTRAINT agenda_item_kind_check;
ALTER TABLE portvagt.agenda_item ADD CONSTRAINT agenda_item_kind_check CHECK (kind IN
    ('GATE', 'BUDGET_YEAR', 'BUDGET_CHANGE', 'CARRY_OVER', 'BUDGET_FOLLOW_UP', 'RESOURCES', 'BASELINE', 'INTERVENTION',
     'BLANKET_APPROVAL', 'EXISTING_SOLUTIONS', 'CORRECTION', 'OTHER'));

-- A decision on the operation of several cases grants each its own amount.
ALTER TABLE portvagt.decision_grant DROP CONSTRAINT grant_of_giving_back;
ALTER TABLE portvagt.decision_grant ADD CONSTRAINT grant_of_giving_back CHECK (
    (kind = 'GIVE_BACK') = (amount IS NULL) AND (kind <> 'GIVE_BACK' OR case_number IS NOT NULL));
ALTER TABLE portvagt.decision_grant ADD CONSTRAINT grant_to_one_of_several_cases CHECK (
    case_number IS NULL OR kind = 'GIVE_BACK' OR kind = 'COMMIT' AND line = 'OPERATION');
CREATE INDEX grant_of_case ON portvagt.decision_grant (case_number) WHERE case_number IS NOT NULL;

ALTER TABLE portvagt.solution ADD COLUMN followed_from date CHECK (followed_from >= live_on);
COMMENT ON COLUMN portvagt.solution.followed_from IS
    'From when its first yearly review is counted; none: from the day it went live';

ALTER TABLE portvagt.contract
    ADD COLUMN reference text CHECK (reference <> ''),
    ADD COLUMN options text CHECK (options <> '');
COMMENT ON COLUMN portvagt.contract.reference IS 'The municipality''s own name or number of the contract';
COMMENT ON COLUMN portvagt.contract.options IS 'What the contract gives the right to, in words: extensions, additions';

CREATE TABLE portvagt.existing_solution (
    case_number text PRIMARY KEY REFERENCES portvagt.solution,
    municipality char(3) NOT NULL REFERENCES portvagt.municipality,
    own_key text NOT NULL CHECK (own_key <> '' AND own_key = btrim(own_key)),
    cvr text CHECK (cvr IS NULL OR portvagt.is_cvr(cvr)),
    data_class text NOT NULL CHECK (data_class IN ('NONE', 'ORDINARY', 'SENSITIVE')),
    yearly_cost numeric(18, 2) NOT NULL CHECK (yearly_cost >= 0),
    cost_from int NOT NULL CHECK (cost_from BETWEEN 2000 AND 2199),
    agenda_item_id bigint REFERENCES portvagt.agenda_item,
    CONSTRAINT existing_solution_of_municipality CHECK (case_number LIKE municipality || '-%')
);
COMMENT ON TABLE portvagt.existing_solution IS 'Solutions that were in use before their municipality began with Portvagt';
COMMENT ON COLUMN portvagt.existing_solution.own_key IS
    'What the municipality''s own list calls it; whoever hands the list in again makes nothing twice';
COMMENT ON COLUMN portvagt.existing_solution.yearly_cost IS
    'DKK a year without VAT, as proposed to the steering group last; decisions grant it';
COMMENT ON COLUMN portvagt.existing_solution.cost_from IS 'First budget year of that cost';
COMMENT ON COLUMN portvagt.existing_solution.agenda_item_id IS
    'The item that last proposed the cost; none while it waits to be proposed';
CREATE UNIQUE INDEX existing_solution_once ON portvagt.existing_solution (municipality, lower(own_key));
CREATE INDEX existing_solution_of_item ON portvagt.existing_solution (agenda_item_id);

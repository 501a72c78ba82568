-- The register of solutions grows to what municipalities need to compare what they use (J3 to J10). What nobody has
-- said is null, never 0.

ALTER TABLE portvagt.solution
    ADD COLUMN uuid uuid NOT NULL DEFAULT gen_random_uuid() UNIQUE,
    ADD COLUMN product text CHECK (product <> ''),
    ADD COLUMN version text CHECK (version <> ''),
    ADD COLUMN kle text[] CHECK (array_length(kle, 1) > 0),
    ADD COLUMN in_use_since date,
    ADD COLUMN users int CHECK (users >= 0),
    ADD COLUMN yearly_cost numeric(18, 2) CHECK (yearly_cost >= 0),
    ADD COLUMN hosting text CHECK (hosting IN ('ON_PREMISE', 'EXTERNAL', 'HYBRID')),
    ADD COLUMN data_classes text[] CHECK (
        array_length(data_classes, 1) > 0
        AND data_classes <@ ARRAY['NONE', 'ORDINARY', 'SENSITIVE', 'CRIMINAL']),
    ADD COLUMN source text NOT NULL DEFAULT 'LIFECYCLE' CHECK (source IN ('LIFECYCLE', 'TAKEN_IN')),
    ADD COLUMN confirmed_on date,
    ADD COLUMN confirmed_by text,
    ADD CONSTRAINT solution_confirmed_by_somebody CHECK (num_nulls(confirmed_on, confirmed_by) IN (0, 2));
COMMENT ON COLUMN portvagt.solution.uuid IS 'Names it in files: the same row twice changes nothing';
COMMENT ON COLUMN portvagt.solution.product IS 'What the vendor calls it; the same in every municipality that uses it';
COMMENT ON COLUMN portvagt.solution.kle IS 'Business areas: numbers of KL''s nomenclature, as 27.36 or 27.36.04';
COMMENT ON COLUMN portvagt.solution.in_use_since IS 'Since when the municipality uses the product, also before this case';
COMMENT ON COLUMN portvagt.solution.yearly_cost IS 'DKK a year without VAT, as its owner knows it; no money is booked by it';
COMMENT ON COLUMN portvagt.solution.confirmed_on IS 'When its owner last said that all of this is right';
UPDATE portvagt.solution SET in_use_since = live_on;
UPDATE portvagt.solution SET source = 'TAKEN_IN', yearly_cost = existing.yearly_cost,
    data_classes = ARRAY[existing.data_class]
FROM portvagt.existing_solution existing WHERE existing.case_number = solution.case_number;
CREATE INDEX solution_of_product ON portvagt.solution (lower(product)) WHERE product IS NOT NULL;

ALTER TABLE portvagt.contract
    ADD COLUMN options_used int CHECK (options_used >= 0),
    ADD COLUMN irrevocable_until date,
    ADD COLUMN notice_months int CHECK (notice_months BETWEEN 0 AND 120),
    ADD COLUMN notice_by_end_of text CHECK (notice_by_end_of IN ('MONTH', 'QUARTER', 'HALF_YEAR', 'YEAR')),
    ADD COLUMN reprocure_quarter text CHECK (reprocure_quarter ~ '^2[01][0-9]{2}-Q[1-4]$');
COMMENT ON COLUMN portvagt.contract.options_used IS 'How many of its options are taken';
COMMENT ON COLUMN portvagt.contract.notice_by_end_of IS 'The period at whose end a notice ends the contract';
COMMENT ON COLUMN portvagt.contract.reprocure_quarter IS 'When it is planned to be procured anew: 2028-Q2';

ALTER TABLE portvagt.integration
    ADD COLUMN uuid uuid NOT NULL DEFAULT gen_random_uuid() UNIQUE,
    ADD COLUMN to_solution text REFERENCES portvagt.solution,
    ADD COLUMN role text CHECK (role IN ('ESDH', 'PAYROLL', 'ROSTER', 'FINANCE', 'IDENTITY', 'SOURCE_REGISTER',
        'CASE_SYSTEM', 'SELF_SERVICE', 'REPORTING', 'OTHER')),
    ADD COLUMN direction text CHECK (direction IN ('IN', 'OUT', 'BOTH')),
    ADD COLUMN data text CHECK (data <> ''),
    ADD COLUMN interface_type text CHECK (interface_type <> ''),
    ADD COLUMN frequency text CHECK (frequency <> ''),
    ADD COLUMN build_cost numeric(18, 2) CHECK (build_cost >= 0),
    ADD COLUMN install_cost numeric(18, 2) CHECK (install_cost >= 0),
    ADD COLUMN yearly_cost numeric(18, 2) CHECK (yearly_cost >= 0),
    ADD COLUMN criticality text CHECK (criticality IN ('LOW', 'MEDIUM', 'HIGH')),
    ADD CONSTRAINT integration_within_municipality CHECK (left(case_number, 4) = left(to_solution, 4)),
    ADD CONSTRAINT integration_to_another CHECK (case_number <> to_solution);
COMMENT ON COLUMN portvagt.integration.to_solution IS
    'The municipality''s own solution on the other side; none: a system outside, or one that is not registered';
COMMENT ON COLUMN portvagt.integration.role IS 'What the other system is to the solution';
CREATE INDEX integration_to_solution ON portvagt.integration (to_solution) WHERE to_solution IS NOT NULL;

CREATE TABLE portvagt.local_procedure (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    case_number text NOT NULL REFERENCES portvagt.solution,
    what text NOT NULL CHECK (what <> ''),
    reason text CHECK (reason IN ('LAW', 'CHOICE', 'HABIT')),
    need text CHECK (need IN ('MUST', 'WISH'))
);
COMMENT ON TABLE portvagt.local_procedure IS 'What the municipality does in its own way with a solution (J5, J6, J10)';
CREATE INDEX local_procedure_of_solution ON portvagt.local_procedure (case_number, id);

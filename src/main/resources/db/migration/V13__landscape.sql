-- The solutions in operation with their contracts and integrations, and their closure.

CREATE TABLE portvagt.solution (
    case_number text PRIMARY KEY REFERENCES portvagt.acquisition_case,
    municipality char(3) NOT NULL REFERENCES portvagt.municipality,
    name text NOT NULL CHECK (name <> ''),
    system_owner text,
    live_on date NOT NULL,
    retired_on date CHECK (retired_on >= live_on)
);
COMMENT ON TABLE portvagt.solution IS 'Each case that went live is one solution';
CREATE INDEX solution_of_municipality ON portvagt.solution (municipality, name);
CREATE INDEX solution_of_owner ON portvagt.solution (lower(system_owner)) WHERE system_owner IS NOT NULL;

CREATE TABLE portvagt.solution_review (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    case_number text NOT NULL REFERENCES portvagt.solution,
    reviewed_on date NOT NULL,
    continued boolean NOT NULL,
    realised_yearly_benefit numeric(18, 2) CHECK (realised_yearly_benefit >= 0),
    findings text
);
CREATE INDEX solution_review_of_solution ON portvagt.solution_review (case_number, reviewed_on);

CREATE TABLE portvagt.contract (
    case_number text PRIMARY KEY REFERENCES portvagt.acquisition_case,
    vendor text NOT NULL CHECK (vendor <> ''),
    amount numeric(18, 2) NOT NULL CHECK (amount >= 0),
    signed_on date NOT NULL,
    notice_date date,
    end_date date,
    decided_notice_date date,
    decided_on date,
    ended_on date
);
COMMENT ON COLUMN portvagt.contract.amount IS 'DKK in all, as signed';
COMMENT ON COLUMN portvagt.contract.notice_date IS 'Last day on which the contract can be terminated';
COMMENT ON COLUMN portvagt.contract.decided_notice_date IS
    'The notice date last decided on: it does not remind anybody again';
COMMENT ON COLUMN portvagt.contract.decided_on IS 'When it was last renewed; unknown before the first time';
COMMENT ON COLUMN portvagt.contract.ended_on IS 'Unknown while the contract runs; may lie ahead';

CREATE TABLE portvagt.integration (
    case_number text NOT NULL REFERENCES portvagt.acquisition_case,
    surrounding_system text NOT NULL CHECK (surrounding_system <> ''),
    closed boolean NOT NULL DEFAULT false,
    PRIMARY KEY (case_number, surrounding_system)
);
COMMENT ON TABLE portvagt.integration IS 'The systems a solution exchanges data with';

CREATE TABLE portvagt.closure (
    case_number text PRIMARY KEY REFERENCES portvagt.solution,
    archive_decision text CHECK (archive_decision IN ('PRESERVE', 'DISPOSE')),
    archive_decided_on date,
    archive_reference text,
    data_deleted_on date,
    data_evidence text,
    contract_evidence text,
    integration_evidence text,
    remaining_access text,
    access_evidence text,
    final_invoice_settled boolean NOT NULL
);
COMMENT ON TABLE portvagt.closure IS 'What the phase-out last stated about what has to be gone before G5';
COMMENT ON COLUMN portvagt.closure.archive_decision IS 'Unknown until the archive authority has decided';
COMMENT ON COLUMN portvagt.closure.remaining_access IS 'Access that still exists; none when all is removed';
COMMENT ON COLUMN portvagt.closure.final_invoice_settled IS
    'The last invoice is booked: what is still reserved or committed will not be spent';

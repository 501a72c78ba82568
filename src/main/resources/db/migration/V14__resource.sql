-- Staff capacity and its allocation by the steering group (R5), in hours per quarter.

-- A quarter is named by its first day.
CREATE DOMAIN portvagt.quarter AS date
    CHECK (EXTRACT(day FROM VALUE) = 1 AND EXTRACT(month FROM VALUE) IN (1, 4, 7, 10));

CREATE TABLE portvagt.resource (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    municipality char(3) NOT NULL REFERENCES portvagt.municipality,
    kind text NOT NULL CHECK (kind IN ('PERSON', 'ROLE')),
    name text NOT NULL CHECK (name <> '')
);
COMMENT ON TABLE portvagt.resource IS
    'A person or a role whose hours are allocated. Whoever books or shortens an allocation locks its row first';
CREATE UNIQUE INDEX resource_of_a_name ON portvagt.resource (municipality, lower(name));

CREATE TABLE portvagt.resource_capacity (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    resource_id bigint NOT NULL REFERENCES portvagt.resource,
    from_quarter portvagt.quarter NOT NULL,
    hours int NOT NULL CHECK (hours BETWEEN 0 AND 20000),
    note text NOT NULL CHECK (note <> ''),
    recorded_by text NOT NULL CHECK (recorded_by <> ''),
    recorded_at timestamptz NOT NULL
);
COMMENT ON TABLE portvagt.resource_capacity IS
    'Hours a quarter, from this quarter on until a later statement takes over; of one quarter the newest statement counts';
CREATE INDEX resource_capacity_of_resource ON portvagt.resource_capacity (resource_id, from_quarter, id);
CREATE TRIGGER resource_capacity_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON portvagt.resource_capacity
    FOR EACH STATEMENT EXECUTE FUNCTION portvagt.refuse_change();
REVOKE UPDATE, DELETE, TRUNCATE ON portvagt.resource_capacity FROM "${applicationRole}";

CREATE TABLE portvagt.resource_request (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    municipality char(3) NOT NULL REFERENCES portvagt.municipality,
    kind text NOT NULL CHECK (kind IN ('ALLOCATE', 'SHORTEN')),
    resource_id bigint NOT NULL REFERENCES portvagt.resource,
    case_number text REFERENCES portvagt.acquisition_case,
    target_kind text NOT NULL CHECK (target_kind IN ('CASE', 'STRATEGY', 'PLAN')),
    target text NOT NULL CHECK (target <> ''),
    purpose text NOT NULL CHECK (purpose <> ''),
    overload_reason text CHECK (overload_reason <> ''),
    shortens bigint, -- refers to resource_allocation, which refers back to this table: see below
    agenda_item_id bigint NOT NULL UNIQUE REFERENCES portvagt.agenda_item,
    requested_by text NOT NULL CHECK (requested_by <> ''),
    requested_at timestamptz NOT NULL,
    CONSTRAINT request_of_a_case CHECK ((target_kind = 'CASE') = (case_number IS NOT NULL)),
    CONSTRAINT request_that_shortens CHECK ((kind = 'SHORTEN') = (shortens IS NOT NULL))
);
COMMENT ON TABLE portvagt.resource_request IS
    'What the steering group is asked for, as its paper showed it; append-only. Asked again, it is a request of its own';
CREATE TRIGGER resource_request_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON portvagt.resource_request
    FOR EACH STATEMENT EXECUTE FUNCTION portvagt.refuse_change();
REVOKE UPDATE, DELETE, TRUNCATE ON portvagt.resource_request FROM "${applicationRole}";

CREATE TABLE portvagt.resource_request_hours (
    request_id bigint NOT NULL REFERENCES portvagt.resource_request,
    quarter portvagt.quarter NOT NULL,
    hours int NOT NULL CHECK (hours > 0),
    accepted_overload int NOT NULL CHECK (accepted_overload >= 0),
    PRIMARY KEY (request_id, quarter)
);
COMMENT ON COLUMN portvagt.resource_request_hours.accepted_overload IS
    'Hours above the capacity that the paper shows: an approval accepts these, and no more';
CREATE TRIGGER resource_request_hours_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON portvagt.resource_request_hours
    FOR EACH STATEMENT EXECUTE FUNCTION portvagt.refuse_change();
REVOKE UPDATE, DELETE, TRUNCATE ON portvagt.resource_request_hours FROM "${applicationRole}";

CREATE TABLE portvagt.resource_allocation (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    request_id bigint NOT NULL UNIQUE REFERENCES portvagt.resource_request,
    decision_id bigint NOT NULL REFERENCES portvagt.decision,
    allocated_at timestamptz NOT NULL
);
CREATE TRIGGER resource_allocation_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON portvagt.resource_allocation
    FOR EACH STATEMENT EXECUTE FUNCTION portvagt.refuse_change();
REVOKE UPDATE, DELETE, TRUNCATE ON portvagt.resource_allocation FROM "${applicationRole}";

ALTER TABLE portvagt.resource_request ADD FOREIGN KEY (shortens) REFERENCES portvagt.resource_allocation;

CREATE TABLE portvagt.allocated_hours (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    allocation_id bigint NOT NULL REFERENCES portvagt.resource_allocation,
    resource_id bigint NOT NULL REFERENCES portvagt.resource,
    quarter portvagt.quarter NOT NULL,
    hours int NOT NULL CHECK (hours <> 0),
    decision_id bigint REFERENCES portvagt.decision,
    reason text,
    recorded_at timestamptz NOT NULL,
    CONSTRAINT hours_with_decision_or_reason CHECK (decision_id IS NOT NULL OR (hours < 0 AND reason <> ''))
);
COMMENT ON TABLE portvagt.allocated_hours IS
    'Hours given (positive) and given back (negative); append-only. Their sum is what a resource is allocated';
CREATE INDEX allocated_hours_of_resource ON portvagt.allocated_hours (resource_id, quarter);
CREATE INDEX allocated_hours_of_allocation ON portvagt.allocated_hours (allocation_id, quarter);
-- A request that shortens is carried out once, whatever is retried.
CREATE UNIQUE INDEX allocated_hours_shortened_once ON portvagt.allocated_hours (allocation_id, quarter, decision_id);
CREATE TRIGGER allocated_hours_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON portvagt.allocated_hours
    FOR EACH STATEMENT EXECUTE FUNCTION portvagt.refuse_change();
REVOKE UPDATE, DELETE, TRUNCATE ON portvagt.allocated_hours FROM "${applicationRole}";

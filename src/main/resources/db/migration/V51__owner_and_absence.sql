-- The system owner of a case and of a solution is a person of the municipality, kept by user id like the requester.
DROP INDEX portvagt.acquisition_case_of_owner;
CREATE INDEX acquisition_case_of_owner ON portvagt.acquisition_case (system_owner) WHERE system_owner IS NOT NULL;
DROP INDEX portvagt.solution_of_owner;
CREATE INDEX solution_of_owner ON portvagt.solution (system_owner) WHERE system_owner IS NOT NULL;
COMMENT ON COLUMN portvagt.acquisition_case.system_owner IS 'User id of the future owner of the solution; null while not decided';
COMMENT ON COLUMN portvagt.solution.system_owner IS 'User id of its owner; null while nobody is named';

-- Absences: in this time the stand-in does the tasks for the person. When the person comes back early, the absence ends
-- the day before; one that ended before it began never was, and its last day lies before its first.
CREATE TABLE portvagt.absence (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    municipality char(3) NOT NULL REFERENCES portvagt.municipality,
    person text NOT NULL CHECK (person <> ''),
    stand_in text NOT NULL CHECK (stand_in <> person),
    first_day date NOT NULL,
    last_day date NOT NULL,
    noted_by text NOT NULL CHECK (noted_by <> '')
);
COMMENT ON COLUMN portvagt.absence.person IS 'User id of the absent person';
COMMENT ON COLUMN portvagt.absence.stand_in IS 'User id of the person who does the tasks meanwhile';
CREATE INDEX absence_of_person ON portvagt.absence (municipality, person, last_day);

-- Who did what for whom rests on it: it is ended, never deleted, and nothing else of it changes.
CREATE TRIGGER absence_is_kept BEFORE DELETE OR TRUNCATE ON portvagt.absence
    FOR EACH STATEMENT EXECUTE FUNCTION portvagt.refuse_change();
CREATE TRIGGER absence_keeps_its_people BEFORE UPDATE OF id, municipality, person, stand_in, first_day, noted_by
    ON portvagt.absence FOR EACH STATEMENT EXECUTE FUNCTION portvagt.refuse_change();
REVOKE UPDATE, DELETE, TRUNCATE ON portvagt.absence FROM "${applicationRole}";
GRANT UPDATE (last_day) ON portvagt.absence TO "${applicationRole}";

-- The case alone names the system owner: the solution's own copy was older after the first change.
UPDATE portvagt.acquisition_case own SET system_owner = solution.system_owner
FROM portvagt.solution
WHERE solution.case_number = own.case_number AND solution.system_owner IS NOT NULL
    AND solution.system_owner IS DISTINCT FROM own.system_owner;
ALTER TABLE portvagt.solution DROP COLUMN system_owner;
COMMENT ON COLUMN portvagt.acquisition_case.system_owner IS
    'User id of the owner of the solution, or of the one it is to have; null while not decided';

-- Who owned a solution, and who took its benefit, until when, and who changed it.
CREATE TABLE portvagt.owner_change (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    case_number text NOT NULL REFERENCES portvagt.acquisition_case,
    role text NOT NULL CHECK (role IN ('SYSTEM_OWNER', 'BENEFIT_OWNER')),
    former text CHECK (former <> ''),
    successor text NOT NULL CHECK (successor <> ''),
    changed_by text NOT NULL CHECK (changed_by <> ''),
    changed_at timestamptz NOT NULL,
    CONSTRAINT owner_change_changes CHECK (former IS DISTINCT FROM successor)
);
COMMENT ON COLUMN portvagt.owner_change.former IS 'User id of the owner before; null where nobody was named';
COMMENT ON COLUMN portvagt.owner_change.successor IS 'User id of the new owner';
CREATE INDEX owner_change_of_case ON portvagt.owner_change (case_number, id);
CREATE TRIGGER owner_change_is_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON portvagt.owner_change
    FOR EACH STATEMENT EXECUTE FUNCTION portvagt.refuse_change();
REVOKE UPDATE, DELETE, TRUNCATE ON portvagt.owner_change FROM "${applicationRole}";

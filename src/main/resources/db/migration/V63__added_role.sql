-- Roles that administrators have added to the shipped ones. Models name them at once; none of them ever gets a right to
-- money, decisions or administration, which belong to the shipped roles alone.
CREATE TABLE portvagt.added_role (
    id text PRIMARY KEY CHECK (id ~ '^[a-z][a-z0-9]*(-[a-z0-9]+)*$' AND length(id) BETWEEN 2 AND 40),
    -- Without what separates the roles of a person, and the columns, in a file of people.
    name text NOT NULL CHECK (name = btrim(name) AND length(name) BETWEEN 2 AND 60 AND name !~ '[,;<>\t\r\n]'),
    access text NOT NULL CHECK (access IN ('TASKS', 'CASES', 'MEETINGS')),
    reason text NOT NULL CHECK (reason ~ '\S' AND length(reason) <= 500),
    added_by text NOT NULL CHECK (added_by <> ''),
    added_at timestamptz NOT NULL
);
COMMENT ON COLUMN portvagt.added_role.id IS 'Group id in the engine, as models name it';
COMMENT ON COLUMN portvagt.added_role.access IS 'What its members see beside their tasks: see RoleAccess';
CREATE UNIQUE INDEX added_role_by_name ON portvagt.added_role (lower(name));

-- Models and people name it: a role is renamed at most, and its access stays what was decided when it was added.
CREATE TRIGGER added_role_is_kept BEFORE DELETE OR TRUNCATE ON portvagt.added_role
    FOR EACH STATEMENT EXECUTE FUNCTION portvagt.refuse_change();
CREATE TRIGGER added_role_keeps_its_access
    BEFORE UPDATE OF id, access, reason, added_by, added_at ON portvagt.added_role
    FOR EACH STATEMENT EXECUTE FUNCTION portvagt.refuse_change();
REVOKE UPDATE, DELETE, TRUNCATE ON portvagt.added_role FROM "${applicationRole}";
GRANT UPDATE (name) ON portvagt.added_role TO "${applicationRole}";

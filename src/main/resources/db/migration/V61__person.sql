-- Who gave a person access, changed it or took it away, when and why. The engine's own log keeps the single commands;
-- this keeps the act with its reason.
CREATE TABLE portvagt.person_change (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    person text NOT NULL CHECK (person <> ''),
    given text[] NOT NULL,
    taken text[] NOT NULL,
    what text NOT NULL CHECK (what ~ '\S'),
    reason text NOT NULL CHECK (reason ~ '\S' AND length(reason) <= 500),
    changed_by text NOT NULL CHECK (changed_by <> ''),
    changed_at timestamptz NOT NULL,
    CONSTRAINT nobody_gives_themself_a_role CHECK (changed_by <> person OR given = '{}')
);
COMMENT ON TABLE portvagt.person_change IS 'What administrators have done with the accounts of people; append-only';
COMMENT ON COLUMN portvagt.person_change.person IS 'User id of the person whom it is about';
COMMENT ON COLUMN portvagt.person_change.given IS 'Group ids of the roles that the person got';
COMMENT ON COLUMN portvagt.person_change.taken IS 'Group ids of the roles that the person lost';
COMMENT ON COLUMN portvagt.person_change.what IS 'The change in Danish, one sentence a line';
CREATE INDEX person_change_of_person ON portvagt.person_change (person, id);
CREATE TRIGGER person_change_is_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON portvagt.person_change
    FOR EACH STATEMENT EXECUTE FUNCTION portvagt.refuse_change();
REVOKE UPDATE, DELETE, TRUNCATE ON portvagt.person_change FROM "${applicationRole}";

-- A link by which a person chooses a password, once. Only its fingerprint is kept: who reads the table cannot use it.
CREATE TABLE portvagt.password_link (
    fingerprint text PRIMARY KEY CHECK (fingerprint ~ '^[0-9a-f]{64}$'),
    person text NOT NULL CHECK (person <> ''),
    made_by text NOT NULL CHECK (made_by <> ''),
    expires_at timestamptz NOT NULL,
    ended_at timestamptz
);
COMMENT ON COLUMN portvagt.password_link.fingerprint IS 'SHA-256 of the secret in the link, in hexadecimal digits';
COMMENT ON COLUMN portvagt.password_link.ended_at IS 'When it was used, or replaced by a later one; null while it is open';
CREATE INDEX password_link_of_person ON portvagt.password_link (person) WHERE ended_at IS NULL;

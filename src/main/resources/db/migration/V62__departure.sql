-- Who leaves when, and who takes over. The account is closed after the last day and never deleted: history keeps names.
CREATE TABLE portvagt.departure (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    municipality char(3) NOT NULL REFERENCES portvagt.municipality,
    person text NOT NULL CHECK (person <> ''),
    last_day date NOT NULL,
    heir text NOT NULL CHECK (heir <> '' AND heir <> person),
    reason text NOT NULL CHECK (reason ~ '\S'),
    noted_by text NOT NULL CHECK (noted_by <> '' AND noted_by <> person),
    closed_at timestamptz,
    undone_by text CHECK (undone_by <> ''),
    CONSTRAINT departure_is_undone_by_another CHECK (undone_by <> person)
);
COMMENT ON COLUMN portvagt.departure.heir IS 'User id of the person who takes over what is for the person alone';
COMMENT ON COLUMN portvagt.departure.closed_at IS 'When the account was closed; null until then';
COMMENT ON COLUMN portvagt.departure.undone_by IS 'User id of the administrator who called it off, or opened the account again';
CREATE UNIQUE INDEX departure_of_person ON portvagt.departure (person) WHERE undone_by IS NULL;
CREATE TRIGGER departure_is_kept BEFORE DELETE OR TRUNCATE ON portvagt.departure
    FOR EACH STATEMENT EXECUTE FUNCTION portvagt.refuse_change();
CREATE TRIGGER departure_keeps_its_people
    BEFORE UPDATE OF id, municipality, person, last_day, heir, reason, noted_by ON portvagt.departure
    FOR EACH STATEMENT EXECUTE FUNCTION portvagt.refuse_change();
REVOKE UPDATE, DELETE, TRUNCATE ON portvagt.departure FROM "${applicationRole}";
GRANT UPDATE (closed_at, undone_by) ON portvagt.departure TO "${applicationRole}";

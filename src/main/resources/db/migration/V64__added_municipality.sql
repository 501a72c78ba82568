-- Municipalities that an administrator has added while Portvagt ran; those of the configuration have no row here.
CREATE TABLE portvagt.added_municipality (
    municipality char(3) PRIMARY KEY REFERENCES portvagt.municipality CHECK (municipality <> '000'),
    -- A PNG picture for documents and pages.
    logo bytea CHECK (octet_length(logo) BETWEEN 1 AND 1000000),
    reason text NOT NULL CHECK (reason ~ '\S' AND length(reason) <= 500),
    added_by text NOT NULL CHECK (added_by <> ''),
    added_at timestamptz NOT NULL
);

-- Cases, money and decisions belong to it: it is never removed, and who added it stays.
CREATE TRIGGER added_municipality_is_kept BEFORE DELETE OR TRUNCATE ON portvagt.added_municipality
    FOR EACH STATEMENT EXECUTE FUNCTION portvagt.refuse_change();
CREATE TRIGGER added_municipality_keeps_its_author
    BEFORE UPDATE OF municipality, reason, added_by, added_at ON portvagt.added_municipality
    FOR EACH STATEMENT EXECUTE FUNCTION portvagt.refuse_change();
REVOKE UPDATE, DELETE, TRUNCATE ON portvagt.added_municipality FROM "${applicationRole}";
GRANT UPDATE (logo) ON portvagt.added_municipality TO "${applicationRole}";

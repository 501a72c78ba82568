-- The archive: papers of cases and meetings as they were filed. A change is a new version.

CREATE TABLE portvagt.document (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    municipality char(3) NOT NULL REFERENCES portvagt.municipality,
    kind text NOT NULL CHECK (
        kind IN ('AGENDA', 'MINUTES', 'DECISION_PAPER', 'BUSINESS_CASE', 'ANALYSIS_REPORT', 'EVIDENCE')),
    case_number text CHECK (case_number LIKE municipality || '-%'),
    meeting_id bigint REFERENCES portvagt.meeting,
    part text NOT NULL,
    title text NOT NULL CHECK (title <> ''),
    version int NOT NULL CHECK (version > 0),
    supersedes bigint REFERENCES portvagt.document,
    source_sha256 text NOT NULL CHECK (source_sha256 ~ '^[0-9a-f]{64}$'),
    sha256 text NOT NULL,
    content bytea NOT NULL,
    media_type text NOT NULL CHECK (media_type <> ''),
    created_at timestamptz NOT NULL,
    created_by text NOT NULL CHECK (created_by <> ''),
    CONSTRAINT document_of_case_or_meeting CHECK ((case_number IS NULL) <> (meeting_id IS NULL)),
    CONSTRAINT document_meeting_papers CHECK ((meeting_id IS NOT NULL) = (kind IN ('AGENDA', 'MINUTES'))),
    CONSTRAINT document_first_supersedes_nothing CHECK (version > 1 OR supersedes IS NULL),
    -- The database computes the hash, too: nobody files bytes under another document's hash.
    CONSTRAINT document_hash CHECK (sha256 = encode(sha256(content), 'hex'))
);
COMMENT ON TABLE portvagt.document IS 'Documents with their bytes; append-only. A correction is a new version';
COMMENT ON COLUMN portvagt.document.part IS
    'What sets apart documents of one kind in a case: the gate of a decision paper, the hash of evidence; else empty';
COMMENT ON COLUMN portvagt.document.source_sha256 IS
    'SHA-256 of what the document says: the same paper handed in again is not filed a second time';
CREATE UNIQUE INDEX document_version_of_case ON portvagt.document (case_number, kind, part, version)
    WHERE case_number IS NOT NULL;
CREATE UNIQUE INDEX document_version_of_meeting ON portvagt.document (meeting_id, kind, part, version)
    WHERE meeting_id IS NOT NULL;
CREATE INDEX document_of_municipality ON portvagt.document (municipality, created_at);
CREATE INDEX document_of_hash ON portvagt.document (case_number, sha256);
CREATE TRIGGER document_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON portvagt.document
    FOR EACH STATEMENT EXECUTE FUNCTION portvagt.refuse_change();
REVOKE UPDATE, DELETE, TRUNCATE ON portvagt.document FROM "${applicationRole}";

-- Files that people hand in as evidence: until their task is done they can be taken back, then they are in the archive.

ALTER TABLE portvagt.document
    DROP CONSTRAINT document_kind_check,
    ADD CONSTRAINT document_kind_check CHECK (
        kind IN ('AGENDA', 'MINUTES', 'DECISION_PAPER', 'BUSINESS_CASE', 'ANALYSIS_REPORT', 'EVIDENCE'));
COMMENT ON COLUMN portvagt.document.part IS
    'What sets apart documents of one kind in a case: the gate of a decision paper, the hash of evidence; else empty';
CREATE INDEX document_of_hash ON portvagt.document (case_number, sha256);

CREATE TABLE portvagt.evidence_upload (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    municipality char(3) NOT NULL REFERENCES portvagt.municipality,
    case_number text NOT NULL REFERENCES portvagt.acquisition_case CHECK (case_number LIKE municipality || '-%'),
    task_id text NOT NULL CHECK (task_id <> ''),
    name text NOT NULL CHECK (name <> ''),
    sha256 text NOT NULL,
    content bytea NOT NULL,
    media_type text NOT NULL CHECK (media_type <> ''),
    uploaded_at timestamptz NOT NULL,
    uploaded_by text NOT NULL CHECK (uploaded_by <> ''),
    CONSTRAINT upload_hash CHECK (sha256 = encode(sha256(content), 'hex')),
    -- The same file handed in twice at once: the second one is told of the first.
    CONSTRAINT upload_once UNIQUE (case_number, sha256)
);
COMMENT ON TABLE portvagt.evidence_upload IS
    'Evidence of tasks that are not done yet. When the task ends it moves to the archive, where nothing is taken away';
COMMENT ON COLUMN portvagt.evidence_upload.task_id IS 'The engine''s id of the task it was handed in at';
CREATE INDEX evidence_upload_of_task ON portvagt.evidence_upload (task_id);

-- What people prepare while they work on a task: evidence and drafts of forms.

-- Evidence can be withdrawn until its task is done; then it moves to the archive.
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

-- A draft is kept here instead of in the browser, and only until the task ends.
CREATE TABLE portvagt.task_draft (
    task_id text NOT NULL CHECK (task_id <> ''),
    person text NOT NULL CHECK (person <> ''),
    content text NOT NULL,
    saved_at timestamptz NOT NULL,
    PRIMARY KEY (task_id, person)
);
COMMENT ON TABLE portvagt.task_draft IS
    'What a person has written into a task''s form and not sent yet, as JSON; nobody else gets it';
COMMENT ON COLUMN portvagt.task_draft.task_id IS 'The engine''s id of the task';

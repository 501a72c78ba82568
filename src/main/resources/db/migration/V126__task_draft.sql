-- Forms that people have begun: kept here instead of in the browser, and only until the task ends.

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

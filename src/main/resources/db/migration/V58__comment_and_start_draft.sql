-- What people say to each other about a case. It belongs to the case, like its decisions, and stays with it.
CREATE TABLE portvagt.case_comment (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    municipality char(3) NOT NULL REFERENCES portvagt.municipality,
    case_number text NOT NULL REFERENCES portvagt.acquisition_case CHECK (case_number LIKE municipality || '-%'),
    text text NOT NULL CHECK (text ~ '\S' AND length(text) <= 4000),
    mentioned text[] NOT NULL,
    written_by text NOT NULL CHECK (written_by <> ''),
    written_at timestamptz NOT NULL
);
COMMENT ON TABLE portvagt.case_comment IS 'Comments on a case by the people who may see it; nobody changes or deletes one';
COMMENT ON COLUMN portvagt.case_comment.mentioned IS 'User ids of those who were told of the comment by mail';
CREATE INDEX case_comment_of_case ON portvagt.case_comment (case_number, id);
CREATE TRIGGER case_comment_is_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON portvagt.case_comment
    FOR EACH STATEMENT EXECUTE FUNCTION portvagt.refuse_change();
REVOKE UPDATE, DELETE, TRUNCATE ON portvagt.case_comment FROM "${applicationRole}";

-- A draft of a form that starts a process: there is no task yet to keep it with.
CREATE TABLE portvagt.start_draft (
    process text NOT NULL CHECK (process <> ''),
    person text NOT NULL CHECK (person <> ''),
    content text NOT NULL,
    saved_at timestamptz NOT NULL,
    PRIMARY KEY (process, person)
);
COMMENT ON TABLE portvagt.start_draft IS
    'What a person has written into a form that starts a process and not sent, as JSON; nobody else gets it';
COMMENT ON COLUMN portvagt.start_draft.process IS 'Key of the process definition';

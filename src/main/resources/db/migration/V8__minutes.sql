-- Minutes (referat) of the meetings: a draft until the chair approves, then never changed again.

CREATE TABLE portvagt.minutes (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    municipality char(3) NOT NULL REFERENCES portvagt.municipality,
    meeting_id bigint NOT NULL REFERENCES portvagt.meeting,
    version int NOT NULL CHECK (version > 0),
    corrects bigint REFERENCES portvagt.minutes,
    correction_reason text CHECK (correction_reason <> ''),
    state text NOT NULL DEFAULT 'DRAFT' CHECK (state IN ('DRAFT', 'SUBMITTED', 'APPROVED', 'DROPPED')),
    content text NOT NULL CHECK (content <> ''),
    content_sha256 char(64),
    document_id bigint REFERENCES portvagt.document,
    document_sha256 char(64) CHECK (document_sha256 ~ '^[0-9a-f]{64}$'),
    approved_by text CHECK (approved_by <> ''),
    approved_at timestamptz,
    CONSTRAINT minutes_correction_names_version CHECK (
        (version = 1) = (corrects IS NULL) AND (corrects IS NULL) = (correction_reason IS NULL)),
    CONSTRAINT minutes_frozen_with_everything CHECK (
        (state = 'APPROVED') = (content_sha256 IS NOT NULL)
        AND (state = 'APPROVED') = (document_id IS NOT NULL)
        AND (state = 'APPROVED') = (document_sha256 IS NOT NULL)
        AND (state = 'APPROVED') = (approved_by IS NOT NULL)
        AND (state = 'APPROVED') = (approved_at IS NOT NULL)),
    CONSTRAINT minutes_hash_of_content CHECK (
        content_sha256 = encode(sha256(convert_to(content, 'UTF8')), 'hex'))
);
COMMENT ON TABLE portvagt.minutes IS
    'Each version of the minutes of each meeting. APPROVED: frozen; corrected only by a version that names it';
COMMENT ON COLUMN portvagt.minutes.state IS
    'SUBMITTED: before the chair. DROPPED: a correction that was given up; it was never in force';
COMMENT ON COLUMN portvagt.minutes.content IS 'The text, item by item, as JSON; the PDF says the same';
-- One version is in the making at a time, and each is corrected once: the newest approved version is the one in force.
CREATE UNIQUE INDEX minutes_in_the_making ON portvagt.minutes (meeting_id) WHERE state IN ('DRAFT', 'SUBMITTED');
CREATE UNIQUE INDEX minutes_version ON portvagt.minutes (meeting_id, version) WHERE state <> 'DROPPED';
CREATE INDEX minutes_approved ON portvagt.minutes (municipality, approved_at) WHERE state = 'APPROVED';
CREATE TRIGGER minutes_kept BEFORE DELETE OR TRUNCATE ON portvagt.minutes
    FOR EACH STATEMENT EXECUTE FUNCTION portvagt.refuse_change();
REVOKE DELETE, TRUNCATE ON portvagt.minutes FROM "${applicationRole}";

CREATE TABLE portvagt.minutes_edit (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    minutes_id bigint NOT NULL REFERENCES portvagt.minutes,
    edited_by text NOT NULL CHECK (edited_by <> ''),
    edited_at timestamptz NOT NULL
);
COMMENT ON TABLE portvagt.minutes_edit IS 'Who has worked on a draft: none of them may approve it';
CREATE INDEX minutes_edit_of ON portvagt.minutes_edit (minutes_id);
CREATE TRIGGER minutes_edit_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON portvagt.minutes_edit
    FOR EACH STATEMENT EXECUTE FUNCTION portvagt.refuse_change();
REVOKE UPDATE, DELETE, TRUNCATE ON portvagt.minutes_edit FROM "${applicationRole}";

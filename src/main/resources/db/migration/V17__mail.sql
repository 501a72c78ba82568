-- Mails to people. A mail is filed in the transaction it tells about, sent afterwards, and kept as a record.

CREATE TABLE portvagt.mail (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    municipality char(3) NOT NULL REFERENCES portvagt.municipality,
    key text NOT NULL CHECK (key <> ''),
    recipient text NOT NULL CHECK (recipient <> ''),
    address text,
    subject text NOT NULL CHECK (subject <> '' AND subject !~ '[[:cntrl:]]'),
    text text NOT NULL CHECK (text <> ''),
    documents bigint[] NOT NULL DEFAULT '{}',
    message_token uuid NOT NULL UNIQUE DEFAULT gen_random_uuid(),
    filed_at timestamptz NOT NULL,
    state text NOT NULL
        CHECK (state IN ('WITHHELD', 'WAITING', 'SENDING', 'SENT', 'FAILED', 'UNCERTAIN', 'GIVEN_UP')),
    attempts int NOT NULL DEFAULT 0 CHECK (attempts >= 0),
    next_attempt_at timestamptz,
    claim uuid,
    claimed_at timestamptz,
    -- The same thing is told to the same person once.
    CONSTRAINT mail_filed_once UNIQUE (municipality, key, recipient),
    CONSTRAINT mail_waits_until CHECK ((state = 'WAITING') = (next_attempt_at IS NOT NULL)),
    CONSTRAINT mail_sent_by_claim CHECK (state <> 'SENDING' OR claim IS NOT NULL AND claimed_at IS NOT NULL)
);
COMMENT ON COLUMN portvagt.mail.key IS 'What the mail is about';
COMMENT ON COLUMN portvagt.mail.recipient IS 'User id; the address itself for somebody who is no user';
COMMENT ON COLUMN portvagt.mail.address IS 'Where to send it; null when the person has none';
COMMENT ON COLUMN portvagt.mail.documents IS 'Ids of the documents attached, in order';
COMMENT ON COLUMN portvagt.mail.message_token IS 'Makes the Message-ID, the same at every attempt';
COMMENT ON COLUMN portvagt.mail.state IS
    'WITHHELD: filed while mail was off, never sent by itself. SENDING: claimed by a node. UNCERTAIN: nobody knows '
    'whether the server took it, never sent again by itself. FAILED: the server refused it for good';
COMMENT ON COLUMN portvagt.mail.claim IS 'Drawn anew for each attempt: only the attempt that holds it may note its end';
CREATE INDEX mail_due ON portvagt.mail (next_attempt_at) WHERE state = 'WAITING';
CREATE INDEX mail_being_sent ON portvagt.mail (claimed_at) WHERE state = 'SENDING';
CREATE INDEX mail_of_municipality ON portvagt.mail (municipality, id);
CREATE INDEX mail_in_state ON portvagt.mail (state, id);
-- The content of a mail never changes; only its state does.
CREATE TRIGGER mail_content_stays
    BEFORE UPDATE OF id, municipality, key, recipient, subject, text, documents, message_token, filed_at ON portvagt.mail
    FOR EACH STATEMENT EXECUTE FUNCTION portvagt.refuse_change();
CREATE TRIGGER mail_kept BEFORE DELETE OR TRUNCATE ON portvagt.mail
    FOR EACH STATEMENT EXECUTE FUNCTION portvagt.refuse_change();
REVOKE DELETE, TRUNCATE ON portvagt.mail FROM "${applicationRole}";

CREATE TABLE portvagt.mail_event (
    mail_id bigint PRIMARY KEY REFERENCES portvagt.mail,
    uid text NOT NULL CHECK (uid <> ''),
    sequence int NOT NULL CHECK (sequence >= 0),
    cancelled boolean NOT NULL,
    starts_at timestamp NOT NULL,
    length_minutes int NOT NULL CHECK (length_minutes > 0),
    title text NOT NULL CHECK (title <> ''),
    place text NOT NULL,
    description text NOT NULL
);
COMMENT ON TABLE portvagt.mail_event IS 'The calendar invitation, change or cancellation in a mail; Danish local time';
-- Before each mail about an event: was an earlier one about the same event sent?
CREATE INDEX mail_event_of_uid ON portvagt.mail_event (uid);
CREATE TRIGGER mail_event_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON portvagt.mail_event
    FOR EACH STATEMENT EXECUTE FUNCTION portvagt.refuse_change();
REVOKE UPDATE, DELETE, TRUNCATE ON portvagt.mail_event FROM "${applicationRole}";

CREATE TABLE portvagt.mail_history (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    mail_id bigint NOT NULL REFERENCES portvagt.mail,
    at timestamptz NOT NULL,
    state text NOT NULL,
    person text,
    answer text
);
COMMENT ON TABLE portvagt.mail_history IS 'Each step of a mail on its way; append-only';
COMMENT ON COLUMN portvagt.mail_history.person IS 'User id of who decided it; null when nobody did';
COMMENT ON COLUMN portvagt.mail_history.answer IS 'What the mail server said, or why it was not asked';
CREATE INDEX mail_history_of_mail ON portvagt.mail_history (mail_id, id);
CREATE TRIGGER mail_history_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON portvagt.mail_history
    FOR EACH STATEMENT EXECUTE FUNCTION portvagt.refuse_change();
REVOKE UPDATE, DELETE, TRUNCATE ON portvagt.mail_history FROM "${applicationRole}";

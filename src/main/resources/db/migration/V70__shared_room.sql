-- The shared room (fællesrum): the only tables that several municipalities read. What is in them was published; what a
-- municipality keeps to itself is in other tables, or in tables here whose rows only it can see.
--
-- Row-level security is the second barrier behind the queries: a transaction reads and writes as the municipality in
-- portvagt.municipality, which the application sets for the transaction alone. Without it nothing is visible. FORCE holds
-- the owner too; a superuser is held by nothing, so the application must not run as one.

CREATE FUNCTION portvagt.acting_municipality() RETURNS text LANGUAGE sql STABLE
    RETURN nullif(current_setting('portvagt.municipality', true), '');
COMMENT ON FUNCTION portvagt.acting_municipality() IS
    'The municipality for which this transaction reads and writes the shared room; null for none';

CREATE TABLE portvagt.joint_procurement (
    number text PRIMARY KEY CHECK (number ~ '^F[0-9]{3}-[0-9]{4}-[0-9]{4}$'),
    lead char(3) NOT NULL REFERENCES portvagt.municipality,
    subject text NOT NULL CHECK (subject ~ '\S' AND length(subject) <= 200),
    area text NOT NULL CHECK (area ~ '^[0-9]{2}(\.[0-9]{2}(\.[0-9]{2})?)?$'),
    answer_by date NOT NULL,
    opened_at timestamptz NOT NULL,
    readers text[] NOT NULL CHECK (lead = ANY (readers)),
    CONSTRAINT number_names_the_lead CHECK (substr(number, 2, 3) = lead)
);
COMMENT ON TABLE portvagt.joint_procurement IS 'What several municipalities consider or buy together';
COMMENT ON COLUMN portvagt.joint_procurement.area IS 'KLE number of the business area: main group, group or subject';
COMMENT ON COLUMN portvagt.joint_procurement.answer_by IS 'Last day on which an invitation can be answered; no answer is a no';
COMMENT ON COLUMN portvagt.joint_procurement.readers IS
    'The lead and all who were ever invited: they know the subject and each other; profiles take more than that';

CREATE TABLE portvagt.joint_participant (
    procurement text NOT NULL REFERENCES portvagt.joint_procurement,
    municipality char(3) NOT NULL REFERENCES portvagt.municipality,
    state text NOT NULL CHECK (state IN
        ('INVITED', 'ANSWERED', 'ASSESSED', 'COMMITTED', 'SIGNED', 'WITHDRAWN', 'REFUSED')),
    since timestamptz NOT NULL,
    PRIMARY KEY (procurement, municipality)
);
CREATE INDEX joint_participant_of_municipality ON portvagt.joint_participant (municipality);

-- A profile (kommuneprofil): frozen when it is published, a new version for each change, blanked when its municipality
-- withdraws it. No names of people, no prices of present contracts.
CREATE TABLE portvagt.joint_profile (
    procurement text NOT NULL,
    municipality char(3) NOT NULL,
    version int NOT NULL CHECK (version > 0),
    published_at timestamptz NOT NULL,
    withdrawn_at timestamptz,
    facts jsonb,
    PRIMARY KEY (procurement, municipality, version),
    FOREIGN KEY (procurement, municipality) REFERENCES portvagt.joint_participant,
    CONSTRAINT blank_when_withdrawn CHECK ((facts IS NULL) = (withdrawn_at IS NOT NULL))
);
COMMENT ON COLUMN portvagt.joint_profile.facts IS 'What was published, as ProfileFacts; null once withdrawn';

-- Private: who signed a profile, and what the owners answered with their evidence.
CREATE TABLE portvagt.profile_signature (
    procurement text NOT NULL,
    municipality char(3) NOT NULL,
    version int NOT NULL,
    signed_by text NOT NULL CHECK (signed_by <> ''),
    PRIMARY KEY (procurement, municipality, version),
    FOREIGN KEY (procurement, municipality, version) REFERENCES portvagt.joint_profile
);
COMMENT ON COLUMN portvagt.profile_signature.signed_by IS 'User id of the person who published the version';

CREATE TABLE portvagt.readiness_answer (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    procurement text NOT NULL,
    municipality char(3) NOT NULL,
    question text NOT NULL CHECK (question IN ('NEEDS', 'PROCESSES', 'RESOURCES')),
    score int NOT NULL CHECK (score BETWEEN 0 AND 3),
    evidence text NOT NULL CHECK (evidence ~ '\S' AND length(evidence) <= 2000),
    answered_by text NOT NULL CHECK (answered_by <> ''),
    answered_at timestamptz NOT NULL,
    FOREIGN KEY (procurement, municipality) REFERENCES portvagt.joint_participant
);
COMMENT ON TABLE portvagt.readiness_answer IS
    'Ownership of needs, processes and resources (J12), 0 nobody to 3 an owner with time and mandate; the latest counts';
CREATE INDEX readiness_answer_of ON portvagt.readiness_answer (procurement, municipality, question, id DESC);

-- A letter from one municipality to another: written in the sender's transaction, delivered in one of the recipient's.
CREATE TABLE portvagt.joint_letter (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    procurement text NOT NULL REFERENCES portvagt.joint_procurement,
    sender char(3) NOT NULL REFERENCES portvagt.municipality,
    recipient char(3) NOT NULL REFERENCES portvagt.municipality,
    kind text NOT NULL CHECK (kind ~ '^[A-Z_]+$'),
    key text NOT NULL CHECK (key <> ''),
    text text NOT NULL,
    written_at timestamptz NOT NULL,
    delivered_at timestamptz,
    attempts int NOT NULL DEFAULT 0 CHECK (attempts >= 0),
    next_attempt_at timestamptz,
    problem text,
    CONSTRAINT letter_written_once UNIQUE (procurement, sender, recipient, key),
    CONSTRAINT letter_waits_or_is_delivered CHECK ((delivered_at IS NULL) = (next_attempt_at IS NOT NULL))
);
COMMENT ON COLUMN portvagt.joint_letter.key IS 'What the letter is about; a repeated step writes it once';
COMMENT ON COLUMN portvagt.joint_letter.text IS 'What the sender says, in Danish; empty when the kind says it all';
CREATE INDEX joint_letter_due ON portvagt.joint_letter (recipient, id) WHERE delivered_at IS NULL;

-- What was published, signed or answered stays, but for the blanking of a withdrawn profile.
CREATE FUNCTION portvagt.profile_is_only_blanked() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND OLD.withdrawn_at IS NULL AND NEW.withdrawn_at IS NOT NULL
        AND (NEW.procurement, NEW.municipality, NEW.version, NEW.published_at)
          = (OLD.procurement, OLD.municipality, OLD.version, OLD.published_at) THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'A published profile is never changed: publish a new version' USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER joint_profile_is_frozen BEFORE UPDATE OR DELETE ON portvagt.joint_profile
    FOR EACH ROW EXECUTE FUNCTION portvagt.profile_is_only_blanked();
CREATE TRIGGER joint_profile_is_kept BEFORE TRUNCATE ON portvagt.joint_profile
    FOR EACH STATEMENT EXECUTE FUNCTION portvagt.refuse_change();
CREATE TRIGGER profile_signature_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON portvagt.profile_signature
    FOR EACH STATEMENT EXECUTE FUNCTION portvagt.refuse_change();
CREATE TRIGGER readiness_answer_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON portvagt.readiness_answer
    FOR EACH STATEMENT EXECUTE FUNCTION portvagt.refuse_change();
CREATE TRIGGER joint_letter_content_stays
    BEFORE UPDATE OF id, procurement, sender, recipient, kind, key, text, written_at ON portvagt.joint_letter
    FOR EACH STATEMENT EXECUTE FUNCTION portvagt.refuse_change();
CREATE TRIGGER joint_letter_kept BEFORE DELETE OR TRUNCATE ON portvagt.joint_letter
    FOR EACH STATEMENT EXECUTE FUNCTION portvagt.refuse_change();
CREATE TRIGGER joint_participant_kept BEFORE DELETE OR TRUNCATE ON portvagt.joint_participant
    FOR EACH STATEMENT EXECUTE FUNCTION portvagt.refuse_change();
CREATE TRIGGER joint_procurement_content_stays
    BEFORE UPDATE OF number, lead, subject, area, opened_at ON portvagt.joint_procurement
    FOR EACH STATEMENT EXECUTE FUNCTION portvagt.refuse_change();
CREATE TRIGGER joint_procurement_kept BEFORE DELETE OR TRUNCATE ON portvagt.joint_procurement
    FOR EACH STATEMENT EXECUTE FUNCTION portvagt.refuse_change();

-- Who sees and writes which row. A policy that asks another table asks it under that table's own policy.
ALTER TABLE portvagt.joint_procurement ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY readers_see ON portvagt.joint_procurement FOR SELECT
    USING (portvagt.acting_municipality() = ANY (readers));
CREATE POLICY lead_opens ON portvagt.joint_procurement FOR INSERT
    WITH CHECK (portvagt.acting_municipality() = lead);
CREATE POLICY lead_changes ON portvagt.joint_procurement FOR UPDATE
    USING (portvagt.acting_municipality() = lead);

ALTER TABLE portvagt.joint_participant ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY readers_see ON portvagt.joint_participant FOR SELECT
    USING (EXISTS (SELECT FROM portvagt.joint_procurement p WHERE p.number = procurement));
CREATE POLICY lead_invites ON portvagt.joint_participant FOR INSERT
    WITH CHECK (EXISTS (SELECT FROM portvagt.joint_procurement p
                        WHERE p.number = procurement AND p.lead = portvagt.acting_municipality()));
CREATE POLICY each_speaks_for_itself ON portvagt.joint_participant FOR UPDATE
    USING (municipality = portvagt.acting_municipality());

ALTER TABLE portvagt.joint_profile ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY participants_see ON portvagt.joint_profile FOR SELECT
    USING (municipality = portvagt.acting_municipality()
           OR EXISTS (SELECT FROM portvagt.joint_participant p
                      WHERE p.procurement = joint_profile.procurement
                        AND p.municipality = portvagt.acting_municipality()
                        AND p.state IN ('ANSWERED', 'ASSESSED', 'COMMITTED', 'SIGNED')));
CREATE POLICY each_publishes_its_own ON portvagt.joint_profile FOR INSERT
    WITH CHECK (municipality = portvagt.acting_municipality());
CREATE POLICY each_blanks_its_own ON portvagt.joint_profile FOR UPDATE
    USING (municipality = portvagt.acting_municipality());

ALTER TABLE portvagt.profile_signature ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON portvagt.profile_signature USING (municipality = portvagt.acting_municipality());
ALTER TABLE portvagt.readiness_answer ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON portvagt.readiness_answer USING (municipality = portvagt.acting_municipality());

ALTER TABLE portvagt.joint_letter ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY both_ends_see ON portvagt.joint_letter FOR SELECT
    USING (portvagt.acting_municipality() IN (sender, recipient));
CREATE POLICY sender_writes ON portvagt.joint_letter FOR INSERT
    WITH CHECK (sender = portvagt.acting_municipality()
                AND EXISTS (SELECT FROM portvagt.joint_participant p
                            WHERE p.procurement = joint_letter.procurement AND p.municipality = recipient));
CREATE POLICY recipient_takes ON portvagt.joint_letter FOR UPDATE
    USING (recipient = portvagt.acting_municipality());

REVOKE DELETE, TRUNCATE ON portvagt.joint_procurement, portvagt.joint_participant, portvagt.joint_profile,
    portvagt.joint_letter FROM "${applicationRole}";
REVOKE UPDATE, DELETE, TRUNCATE ON portvagt.profile_signature, portvagt.readiness_answer FROM "${applicationRole}";

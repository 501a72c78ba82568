-- What people search by, and which cases a mail is about.

-- Trusted since PostgreSQL 13: the owner of the tables may install it with its privilege CREATE on the database.
CREATE EXTENSION IF NOT EXISTS pg_trgm SCHEMA portvagt;

-- A database begun in a plain locale folds no Danish letter by itself.
CREATE FUNCTION portvagt.folded(written text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN lower(written COLLATE "da-x-icu");
COMMENT ON FUNCTION portvagt.folded IS 'In small letters, to be compared with what somebody typed';

-- Three letters and more are found anywhere in these, without looking at every case.
CREATE INDEX acquisition_case_found_by_number ON portvagt.acquisition_case USING gin (case_number gin_trgm_ops);
CREATE INDEX acquisition_case_found_by_title ON portvagt.acquisition_case USING gin (portvagt.folded(title) gin_trgm_ops);
CREATE INDEX contract_found_by_vendor ON portvagt.contract USING gin (portvagt.folded(vendor) gin_trgm_ops);
CREATE INDEX solution_found_by_name ON portvagt.solution USING gin (portvagt.folded(name) gin_trgm_ops);

ALTER TABLE portvagt.mail ADD COLUMN cases text[] NOT NULL DEFAULT '{}';
COMMENT ON COLUMN portvagt.mail.cases IS 'Numbers of the cases that it is about';
CREATE INDEX mail_of_case ON portvagt.mail USING gin (cases);
DROP TRIGGER mail_content_stays ON portvagt.mail;
CREATE TRIGGER mail_content_stays
    BEFORE UPDATE OF id, municipality, key, recipient, subject, text, documents, cases, message_token, filed_at
    ON portvagt.mail
    FOR EACH STATEMENT EXECUTE FUNCTION portvagt.refuse_change();

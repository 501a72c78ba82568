-- The base of schema portvagt. The engine's own tables live in schema public and belong to the engine.
--
-- One versioned migration per subject makes its tables, indexes and append-only triggers. Functions, their triggers and
-- views are in repeatable migrations (R__*.sql), which Flyway runs after the versioned ones and again when they change.

-- The migrating role owns the tables. The application works on them under a role of its own, so that a migration can
-- take a privilege away from it (the ledger is append-only for the application too).
GRANT USAGE ON SCHEMA portvagt TO "${applicationRole}";
ALTER DEFAULT PRIVILEGES IN SCHEMA portvagt GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO "${applicationRole}";
ALTER DEFAULT PRIVILEGES IN SCHEMA portvagt GRANT USAGE, SELECT ON SEQUENCES TO "${applicationRole}";

CREATE TABLE portvagt.municipality (
    code char(3) PRIMARY KEY CHECK (code ~ '^[0-9]{3}$'),
    name text NOT NULL CHECK (name <> '')
);
COMMENT ON TABLE portvagt.municipality IS 'A kommune; its three-digit code is the engine''s tenant id';

-- Here and not in a repeatable migration: the append-only triggers of the versioned migrations need it.
CREATE FUNCTION portvagt.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'portvagt.% is append-only: % refused', TG_TABLE_NAME, TG_OP
        USING ERRCODE = 'restrict_violation',
              HINT = 'Add a row that corrects the earlier one.';
END $$;
COMMENT ON FUNCTION portvagt.refuse_change() IS
    'For a statement trigger BEFORE UPDATE OR DELETE OR TRUNCATE on an append-only table; stops the owner too';

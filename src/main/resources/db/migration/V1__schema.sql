-- The base of schema portvagt. The engine's own tables live in schema public and are the engine's business.

-- The migrating role owns the tables; the application works on them under a role of its own, so that a later
-- migration can take a privilege away from it (the ledger is append-only for the application too).
GRANT USAGE ON SCHEMA portvagt TO "${applicationRole}";
ALTER DEFAULT PRIVILEGES IN SCHEMA portvagt GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO "${applicationRole}";
ALTER DEFAULT PRIVILEGES IN SCHEMA portvagt GRANT USAGE, SELECT ON SEQUENCES TO "${applicationRole}";

CREATE TABLE portvagt.municipality (
    code char(3) PRIMARY KEY CHECK (code ~ '^[0-9]{3}$'),
    name text NOT NULL CHECK (name <> '')
);
COMMENT ON TABLE portvagt.municipality IS 'A kommune; its three-digit code is the engine''s tenant id';

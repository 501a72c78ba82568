-- What analysts have deployed and nobody has activated yet: kept here until somebody has seen what it changes.

CREATE TABLE portvagt.prepared_change (
    id uuid PRIMARY KEY,
    municipality text REFERENCES portvagt.municipality (code),
    name text NOT NULL,
    digest text NOT NULL,
    prepared_by text NOT NULL,
    prepared_at timestamptz NOT NULL,
    state text NOT NULL DEFAULT 'PREPARED' CHECK (state IN ('PREPARED', 'ACTIVATED', 'DISCARDED')),
    decided_by text,
    decided_at timestamptz,
    reason text,
    deployment_id text,
    CHECK ((state = 'PREPARED') = (decided_at IS NULL)),
    CHECK ((state = 'PREPARED') = (decided_by IS NULL)),
    CHECK ((state = 'ACTIVATED') = (deployment_id IS NOT NULL))
);
COMMENT ON COLUMN portvagt.prepared_change.municipality IS 'Whose own models they are; null for the shared ones';
COMMENT ON COLUMN portvagt.prepared_change.digest IS
    'SHA-256 of the files'' names and contents: the same files deployed again are the same change';
CREATE UNIQUE INDEX prepared_change_once ON portvagt.prepared_change (coalesce(municipality, ''), digest)
    WHERE state = 'PREPARED';

CREATE TABLE portvagt.prepared_file (
    change_id uuid NOT NULL REFERENCES portvagt.prepared_change (id),
    name text NOT NULL CHECK (name <> ''),
    content bytea NOT NULL,
    PRIMARY KEY (change_id, name)
);
COMMENT ON TABLE portvagt.prepared_file IS 'The models and forms of a prepared change, as they were sent';

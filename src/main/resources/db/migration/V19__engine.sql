-- What Portvagt keeps beside the engine: changes of models, moves between versions, and what startup has shipped.

-- Models that analysts have deployed and nobody has activated yet.
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

-- What the engine does not keep of a batch that moves processes to another version: the model and the reason.
CREATE TABLE portvagt.version_move (
    batch_id text PRIMARY KEY,
    model text NOT NULL,
    municipality text REFERENCES portvagt.municipality (code),
    from_version integer NOT NULL,
    to_version integer NOT NULL,
    left_out integer NOT NULL CHECK (left_out >= 0),
    reason text NOT NULL CHECK (reason <> '')
);
COMMENT ON COLUMN portvagt.version_move.model IS 'Its name at that time; the model may be deleted later';
COMMENT ON COLUMN portvagt.version_move.municipality IS 'Whose own model it is; null for the shared one';
COMMENT ON COLUMN portvagt.version_move.left_out IS 'How many were asked for, too, but could not be moved';

-- Groups, permissions and filters that startup has given to the engine once: it gives nothing twice and does not bring
-- back what an administrator removed.
CREATE TABLE portvagt.shipped_item (
    item text PRIMARY KEY,
    shipped_at timestamptz NOT NULL DEFAULT now()
);

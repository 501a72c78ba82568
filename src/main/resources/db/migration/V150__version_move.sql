-- What the engine does not keep of a batch that moves processes to another version: of which model, and why.

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

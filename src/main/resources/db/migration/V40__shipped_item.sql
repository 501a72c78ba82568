-- What start-up has once given to the engine (groups, permissions, filters), so that it gives nothing twice and does not
-- bring back what an administrator has taken away.
CREATE TABLE portvagt.shipped_item (
    item text PRIMARY KEY,
    shipped_at timestamptz NOT NULL DEFAULT now()
);

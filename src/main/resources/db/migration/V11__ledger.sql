-- The central pool: double-entry accounts and the append-only ledger that moves money between them.
-- Only an inserted booking changes a balance, so balances and ledger cannot drift apart. R__ledger.sql has the rules.
--
-- The application reads accounts and bookings; it moves money through portvagt.post() alone.

CREATE TABLE portvagt.account (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    municipality char(3) NOT NULL REFERENCES portvagt.municipality,
    line text NOT NULL CHECK (line IN ('ACQUISITION', 'OPERATION')),
    year int NOT NULL CHECK (year BETWEEN 2000 AND 2199),
    kind text NOT NULL CHECK (kind IN ('APPROPRIATION', 'AVAILABLE', 'RESERVED', 'COMMITTED', 'SPENT')),
    case_number text CHECK (case_number LIKE municipality || '-%'),
    balance numeric(18, 2) NOT NULL DEFAULT 0,
    CONSTRAINT account_never_negative CHECK (kind = 'APPROPRIATION' OR balance >= 0),
    CONSTRAINT account_appropriation_gives CHECK (kind <> 'APPROPRIATION' OR balance <= 0),
    CONSTRAINT account_of_line_or_case CHECK ((case_number IS NULL) = (kind IN ('APPROPRIATION', 'AVAILABLE'))),
    -- So that a booking can refer to accounts and decisions of its own municipality only.
    CONSTRAINT account_in_municipality UNIQUE (municipality, id)
) WITH (fillfactor = 50); -- room for the next version of a hot balance on the same page
COMMENT ON TABLE portvagt.account IS
    'Where money stands, in DKK. The appropriation is what the line was given, as a negative balance: all accounts sum to zero';
CREATE UNIQUE INDEX account_once ON portvagt.account (municipality, line, year, kind, coalesce(case_number, ''));
CREATE INDEX account_of_case ON portvagt.account (case_number) WHERE case_number IS NOT NULL;
REVOKE INSERT, UPDATE, DELETE, TRUNCATE ON portvagt.account FROM "${applicationRole}";

CREATE TABLE portvagt.booking (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    booking_key text NOT NULL CHECK (booking_key <> ''),
    entry smallint NOT NULL CHECK (entry > 0),
    operation text NOT NULL CHECK (operation IN ('APPROPRIATE', 'TRANSFER', 'RESERVE', 'COMMIT_RESERVED',
        'COMMIT_FROM_POOL', 'SPEND', 'RELEASE_RESERVED', 'RELEASE_ALL', 'CORRECT', 'CARRY_OVER')),
    municipality char(3) NOT NULL,
    from_account bigint NOT NULL,
    to_account bigint NOT NULL,
    amount numeric(18, 2) NOT NULL CHECK (amount > 0),
    decision_id bigint NOT NULL,
    case_number text,
    category text,
    office text,
    corrects bigint REFERENCES portvagt.booking,
    booked_at timestamptz NOT NULL,
    booked_by text NOT NULL CHECK (booked_by <> ''),
    CONSTRAINT booking_once UNIQUE (booking_key, entry),
    CONSTRAINT booking_corrected_once UNIQUE (corrects),
    CONSTRAINT booking_moves CHECK (from_account <> to_account),
    CONSTRAINT booking_correction CHECK ((operation = 'CORRECT') = (corrects IS NOT NULL)),
    CONSTRAINT booking_dimensions CHECK (case_number IS NULL OR (category <> '' AND office <> '') IS TRUE),
    CONSTRAINT booking_from_own_municipality
        FOREIGN KEY (municipality, from_account) REFERENCES portvagt.account (municipality, id),
    CONSTRAINT booking_to_own_municipality
        FOREIGN KEY (municipality, to_account) REFERENCES portvagt.account (municipality, id),
    CONSTRAINT booking_on_decision_of_own_municipality
        FOREIGN KEY (municipality, decision_id) REFERENCES portvagt.decision (municipality, id)
);
COMMENT ON TABLE portvagt.booking IS 'The ledger, append-only: each row moves an amount in DKK from one account to another';
COMMENT ON COLUMN portvagt.booking.booking_key IS 'Derived from case and step: all entries of one step share it, a repeated step finds it taken';
COMMENT ON COLUMN portvagt.booking.decision_id IS 'The decision the booking rests on; without one, no booking';
COMMENT ON COLUMN portvagt.booking.corrects IS 'The booking this one reverses; each is reversed at most once';
CREATE INDEX booking_of_case ON portvagt.booking (case_number) WHERE case_number IS NOT NULL;
-- The page of the central pool lists the bookings of a municipality, the latest first.
CREATE INDEX booking_of_municipality ON portvagt.booking (municipality, id);
CREATE TRIGGER booking_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON portvagt.booking
    FOR EACH STATEMENT EXECUTE FUNCTION portvagt.refuse_change();
REVOKE INSERT, UPDATE, DELETE, TRUNCATE ON portvagt.booking FROM "${applicationRole}";

CREATE TABLE portvagt.closed_budget_year (
    municipality char(3) NOT NULL,
    year int NOT NULL,
    decision_id bigint NOT NULL,
    closed_at timestamptz NOT NULL,
    closed_by text NOT NULL CHECK (closed_by <> ''),
    PRIMARY KEY (municipality, year),
    FOREIGN KEY (municipality, decision_id) REFERENCES portvagt.decision (municipality, id)
);
COMMENT ON TABLE portvagt.closed_budget_year IS
    'A row closes the year for good: money can still be given back to its lines, nothing else is booked in it';
CREATE TRIGGER closed_budget_year_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON portvagt.closed_budget_year
    FOR EACH STATEMENT EXECUTE FUNCTION portvagt.refuse_change();
REVOKE UPDATE, DELETE, TRUNCATE ON portvagt.closed_budget_year FROM "${applicationRole}";

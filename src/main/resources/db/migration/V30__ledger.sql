-- The central pool: double-entry accounts and the append-only ledger that moves money between them.
-- Only an inserted booking changes a balance, so the balances and the ledger cannot drift apart.

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

ALTER TABLE portvagt.decision ADD CONSTRAINT decision_in_municipality UNIQUE (municipality, id);

CREATE TABLE portvagt.booking (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    booking_key text NOT NULL CHECK (booking_key <> ''),
    entry smallint NOT NULL CHECK (entry > 0),
    operation text NOT NULL CHECK (operation IN ('APPROPRIATE', 'TRANSFER', 'RESERVE', 'COMMIT_RESERVED',
        'COMMIT_FROM_POOL', 'SPEND', 'RELEASE_RESERVED', 'RELEASE_ALL', 'CORRECT')),
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

-- What a booking must satisfy beyond its own columns. CentralPool answers before it comes to this; here the database
-- refuses whatever reaches the table another way.
CREATE FUNCTION portvagt.check_booking() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    source portvagt.account;
    target portvagt.account;
    ruling portvagt.decision;
    gives_back boolean;
BEGIN
    SELECT * INTO source FROM portvagt.account WHERE id = NEW.from_account;
    SELECT * INTO target FROM portvagt.account WHERE id = NEW.to_account;
    SELECT * INTO ruling FROM portvagt.decision WHERE id = NEW.decision_id;
    IF source.id IS NULL OR target.id IS NULL OR ruling.id IS NULL THEN
        RETURN NEW; -- NOT NULL and the foreign keys refuse it
    END IF;

    IF NEW.corrects IS NULL THEN
        IF (source.kind, target.kind) NOT IN (
                ('APPROPRIATION', 'AVAILABLE'), ('AVAILABLE', 'AVAILABLE'),
                ('AVAILABLE', 'RESERVED'), ('AVAILABLE', 'COMMITTED'), ('RESERVED', 'COMMITTED'),
                ('RESERVED', 'SPENT'), ('COMMITTED', 'SPENT'),
                ('RESERVED', 'AVAILABLE'), ('COMMITTED', 'AVAILABLE')) THEN
            RAISE EXCEPTION 'money does not move from % to %', source.kind, target.kind
                USING ERRCODE = 'check_violation';
        END IF;
        IF (source.line, source.year) <> (target.line, target.year)
                AND (source.kind, target.kind) <> ('AVAILABLE', 'AVAILABLE') THEN
            RAISE EXCEPTION 'only a transfer moves money from % % to % %',
                source.line, source.year, target.line, target.year USING ERRCODE = 'check_violation';
        END IF;
    ELSIF NOT EXISTS (
            SELECT FROM portvagt.booking corrected
            WHERE corrected.id = NEW.corrects AND corrected.amount = NEW.amount
                AND corrected.from_account = NEW.to_account AND corrected.to_account = NEW.from_account) THEN
        RAISE EXCEPTION 'a correction reverses booking % exactly', NEW.corrects USING ERRCODE = 'check_violation';
    END IF;

    IF coalesce(source.case_number, NEW.case_number) IS DISTINCT FROM NEW.case_number
            OR coalesce(target.case_number, NEW.case_number) IS DISTINCT FROM NEW.case_number THEN
        RAISE EXCEPTION 'a booking of case % moves only its own money', NEW.case_number
            USING ERRCODE = 'check_violation';
    END IF;
    IF NEW.case_number IS NOT NULL AND ruling.case_number IS DISTINCT FROM NEW.case_number THEN
        RAISE EXCEPTION 'decision % is not about case %', ruling.id, NEW.case_number
            USING ERRCODE = 'check_violation';
    END IF;

    gives_back := target.kind = 'AVAILABLE' AND source.kind IN ('RESERVED', 'COMMITTED');
    -- Money goes back on any decision (a rejection, a withdrawal), and a correction undoes; all else was approved.
    IF ruling.outcome NOT IN ('APPROVED', 'APPROVED_WITH_CONDITIONS')
            AND NOT gives_back AND (NEW.corrects IS NULL OR source.kind = 'AVAILABLE') THEN
        RAISE EXCEPTION 'decision % (%) does not approve moving money from % to %',
            ruling.id, ruling.outcome, source.kind, target.kind USING ERRCODE = 'check_violation';
    END IF;
    IF NOT gives_back AND EXISTS (
            SELECT FROM portvagt.closed_budget_year closed
            WHERE closed.municipality = NEW.municipality AND closed.year IN (source.year, target.year)) THEN
        RAISE EXCEPTION 'budget year % or % of % is closed', source.year, target.year, NEW.municipality
            USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;

CREATE FUNCTION portvagt.move_money() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE portvagt.account
    SET balance = balance + CASE id WHEN NEW.to_account THEN NEW.amount ELSE -NEW.amount END
    WHERE id IN (NEW.from_account, NEW.to_account);
    RETURN NULL;
END $$;

CREATE FUNCTION portvagt.guard_account() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'INSERT' AND NEW.balance = 0 THEN
        RETURN NEW;
    END IF;
    -- Depth 2: the update was made by the trigger of a booking, not by a statement of its own.
    IF TG_OP = 'UPDATE' AND pg_trigger_depth() = 2
            AND (NEW.id, NEW.municipality, NEW.line, NEW.year, NEW.kind) IS NOT DISTINCT FROM
                (OLD.id, OLD.municipality, OLD.line, OLD.year, OLD.kind)
            AND NEW.case_number IS NOT DISTINCT FROM OLD.case_number THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'portvagt.account changes by bookings only: % refused', TG_OP
        USING ERRCODE = 'restrict_violation', HINT = 'Insert a booking that moves the money.';
END $$;

CREATE TRIGGER booking_check BEFORE INSERT ON portvagt.booking
    FOR EACH ROW EXECUTE FUNCTION portvagt.check_booking();
CREATE TRIGGER booking_moves_money AFTER INSERT ON portvagt.booking
    FOR EACH ROW EXECUTE FUNCTION portvagt.move_money();
CREATE TRIGGER booking_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON portvagt.booking
    FOR EACH STATEMENT EXECUTE FUNCTION portvagt.refuse_change();
CREATE TRIGGER account_guard BEFORE INSERT OR UPDATE OR DELETE ON portvagt.account
    FOR EACH ROW EXECUTE FUNCTION portvagt.guard_account();
CREATE TRIGGER account_kept BEFORE TRUNCATE ON portvagt.account
    FOR EACH STATEMENT EXECUTE FUNCTION portvagt.guard_account();
CREATE TRIGGER closed_budget_year_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON portvagt.closed_budget_year
    FOR EACH STATEMENT EXECUTE FUNCTION portvagt.refuse_change();

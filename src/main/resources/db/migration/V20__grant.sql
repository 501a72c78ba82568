-- What a decision grants, and how much of it bookings have used. R__ledger.sql and R__decision.sql have the rules.
--
-- A paper asks for money; the decision on that paper grants what it asks for, frozen as it was on the paper. No booking
-- takes money from the council or from a line beyond what its decision grants and has not used.

ALTER TABLE portvagt.decision_paper
    ADD COLUMN asks jsonb NOT NULL DEFAULT '[]' CHECK (jsonb_typeof(asks) = 'array'),
    ADD COLUMN needs_council boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN portvagt.decision_paper.asks IS
    'The money that an approval grants, as rows of portvagt.decision_grant; amounts in DKK';
COMMENT ON COLUMN portvagt.decision_paper.needs_council IS
    'Whether only the council''s decision grants the money (Kommunestyrelsesloven § 40)';
CREATE TRIGGER decision_paper_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON portvagt.decision_paper
    FOR EACH STATEMENT EXECUTE FUNCTION portvagt.refuse_change();
REVOKE UPDATE, DELETE, TRUNCATE ON portvagt.decision_paper FROM "${applicationRole}";
CREATE INDEX decision_paper_of_review ON portvagt.decision_paper (review_id, id) WHERE review_id IS NOT NULL;

ALTER TABLE portvagt.decision
    ADD COLUMN paper_id bigint REFERENCES portvagt.decision_paper,
    ADD COLUMN review_id bigint REFERENCES portvagt.gate_review;
COMMENT ON COLUMN portvagt.decision.paper_id IS 'The paper decided on; its asks are what an approval grants';
COMMENT ON COLUMN portvagt.decision.review_id IS 'The gate review of the paper, copied from it';
CREATE INDEX decision_of_review ON portvagt.decision (review_id, id) WHERE review_id IS NOT NULL;

CREATE TABLE portvagt.decision_grant (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    municipality char(3) NOT NULL,
    decision_id bigint NOT NULL,
    paper_id bigint NOT NULL REFERENCES portvagt.decision_paper,
    kind text NOT NULL CHECK (kind IN ('APPROPRIATE', 'TRANSFER', 'RESERVE', 'COMMIT', 'CARRY_OVER', 'GIVE_BACK')),
    line text NOT NULL CHECK (line IN ('ACQUISITION', 'OPERATION')),
    year int NOT NULL CHECK (year BETWEEN 2000 AND 2199),
    every_year boolean NOT NULL DEFAULT false,
    from_line text CHECK (from_line IN ('ACQUISITION', 'OPERATION')),
    from_year int CHECK (from_year BETWEEN 2000 AND 2199),
    case_number text CHECK (case_number LIKE municipality || '-%'),
    amount numeric(18, 2) CHECK (amount > 0),
    CONSTRAINT grant_of_transfer CHECK (
        (kind = 'TRANSFER') = (from_line IS NOT NULL) AND (from_line IS NULL) = (from_year IS NULL)),
    CONSTRAINT grant_of_giving_back CHECK (
        (kind = 'GIVE_BACK') = (case_number IS NOT NULL) AND (kind = 'GIVE_BACK') = (amount IS NULL)),
    CONSTRAINT grant_every_year_of_operation CHECK (NOT every_year OR kind = 'COMMIT'),
    CONSTRAINT grant_of_decision_of_own_municipality
        FOREIGN KEY (municipality, decision_id) REFERENCES portvagt.decision (municipality, id),
    -- So that a use repeats the amount of its grant.
    CONSTRAINT grant_with_amount UNIQUE (id, amount)
);
COMMENT ON TABLE portvagt.decision_grant IS
    'What a decision grants, in DKK, append-only: written with the decision, from the paper decided on';
COMMENT ON COLUMN portvagt.decision_grant.year IS 'The year that receives; for CARRY_OVER and GIVE_BACK the year that closes';
COMMENT ON COLUMN portvagt.decision_grant.every_year IS 'The amount is granted in each year from that one on';
COMMENT ON COLUMN portvagt.decision_grant.amount IS 'None for GIVE_BACK: everything the case has of the line and year';
-- A paper is granted once, whoever decides on it.
CREATE UNIQUE INDEX grant_once ON portvagt.decision_grant
    (paper_id, kind, line, year, coalesce(from_line, ''), coalesce(from_year, 0), coalesce(case_number, ''));
CREATE INDEX grant_of_decision ON portvagt.decision_grant (decision_id, kind, line, year);
CREATE TRIGGER decision_grant_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON portvagt.decision_grant
    FOR EACH STATEMENT EXECUTE FUNCTION portvagt.refuse_change();
REVOKE INSERT, UPDATE, DELETE, TRUNCATE ON portvagt.decision_grant FROM "${applicationRole}";

CREATE TABLE portvagt.grant_use (
    grant_id bigint NOT NULL,
    year int NOT NULL,
    granted numeric(18, 2) NOT NULL,
    used numeric(18, 2) NOT NULL,
    PRIMARY KEY (grant_id, year),
    CONSTRAINT grant_use_repeats_amount FOREIGN KEY (grant_id, granted) REFERENCES portvagt.decision_grant (id, amount),
    CONSTRAINT grant_use_within_grant CHECK (used BETWEEN 0 AND granted)
) WITH (fillfactor = 50);
COMMENT ON TABLE portvagt.grant_use IS
    'How much of a grant bookings have used, in DKK; like a balance, only a booking changes it';
COMMENT ON COLUMN portvagt.grant_use.year IS 'The year of the grant, or a later one when it grants the amount every year';
REVOKE INSERT, UPDATE, DELETE, TRUNCATE ON portvagt.grant_use FROM "${applicationRole}";

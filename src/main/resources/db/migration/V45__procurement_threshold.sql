-- The thresholds of the procurement rules in kroner, by day of publication (udbudsloven § 6), and who has confirmed them.
--
-- The figures of a row without a municipality are shipped. A municipality confirms or corrects them with rows of its own;
-- of those that cover a day, the latest counts.

CREATE TABLE portvagt.procurement_threshold (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    municipality char(3) REFERENCES portvagt.municipality,
    regime text NOT NULL CHECK (regime IN ('ORDINARY', 'LIGHT')),
    valid_from date NOT NULL,
    valid_to date NOT NULL,
    amount_dkk numeric(18, 2) NOT NULL CHECK (amount_dkk > 0 AND amount_dkk = trunc(amount_dkk)),
    source text NOT NULL CHECK (source <> ''),
    confirmed_by text CHECK (confirmed_by <> ''),
    confirmed_at timestamptz,
    CONSTRAINT threshold_ends_after_it_begins CHECK (valid_to >= valid_from),
    CONSTRAINT threshold_is_confirmed_for_a_municipality CHECK (
        (municipality IS NULL) = (confirmed_by IS NULL) AND (confirmed_by IS NULL) = (confirmed_at IS NULL))
);
COMMENT ON TABLE portvagt.procurement_threshold IS
    'Thresholds of the procurement rules: shipped figures, and what municipalities have confirmed; append-only';
COMMENT ON COLUMN portvagt.procurement_threshold.amount_dkk IS 'Whole DKK without VAT; from this value on the regime''s tender rules apply';
COMMENT ON COLUMN portvagt.procurement_threshold.confirmed_by IS 'User id of the person who has read the figure in the source';
CREATE INDEX procurement_threshold_in_force ON portvagt.procurement_threshold (regime, municipality, valid_from);
CREATE TRIGGER procurement_threshold_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON portvagt.procurement_threshold
    FOR EACH STATEMENT EXECUTE FUNCTION portvagt.refuse_change();
REVOKE UPDATE, DELETE, TRUNCATE ON portvagt.procurement_threshold FROM "${applicationRole}";

-- 2026-27: the Commission's amounts in kroner are its amounts in euro at 7.46 (216,000 = 1,611,360). The amount of the
-- light regime was not found in print, and is EUR 750,000 at the same rate.
INSERT INTO portvagt.procurement_threshold (regime, valid_from, valid_to, amount_dkk, source) VALUES
    ('ORDINARY', '2024-01-01', '2025-12-31', 1644638,
     'Konkurrence- og Forbrugerstyrelsen, tærskelværdier 2024 og 2025; Kommissionens meddelelse C/2023/902'),
    ('LIGHT', '2024-01-01', '2025-12-31', 5581350,
     'Konkurrence- og Forbrugerstyrelsen, tærskelværdier 2024 og 2025; Kommissionens meddelelse C/2023/902'),
    ('ORDINARY', '2026-01-01', '2027-12-31', 1611360,
     'Kommissionens meddelelse C/2025/5732 af 23. oktober 2025 (216.000 euro), gengivet af Plesner 3. november 2025'),
    ('LIGHT', '2026-01-01', '2027-12-31', 5595000,
     '750.000 euro omregnet med kursen i Kommissionens meddelelse C/2025/5732 (7,46 kr.); se efter hos Konkurrence- og Forbrugerstyrelsen');

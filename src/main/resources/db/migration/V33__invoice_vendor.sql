-- A vendor is its CVR number and a document its number without case, spaces and signs: an invoice typed otherwise is
-- still the same invoice.
--
-- Invoices of an earlier release have no CVR number; the rules hold for every invoice from now on (NOT VALID).

CREATE FUNCTION portvagt.is_cvr(p_number text) RETURNS boolean
LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, pg_temp AS $$
    SELECT coalesce(p_number ~ '^[1-9][0-9]{7}$' AND (
        SELECT sum(digit::int * weight) % 11 = 0
        FROM unnest(string_to_array(p_number, NULL), ARRAY[2, 7, 6, 5, 4, 3, 2, 1]) AS d (digit, weight)), false);
$$;
COMMENT ON FUNCTION portvagt.is_cvr IS
    'Whether it is a Danish company number: eight digits whose sum, weighted 2, 7, 6, 5, 4, 3, 2, 1, is divisible by 11';

CREATE FUNCTION portvagt.document_key(p_number text) RETURNS text
LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, pg_temp AS $$
    SELECT upper(translate(regexp_replace(p_number, '[^0-9A-Za-zÆØÅæøå]', '', 'g'), 'æøå', 'ÆØÅ'));
$$;
COMMENT ON FUNCTION portvagt.document_key IS
    'The letters and digits of a vendor''s document number, in capitals: "f-10 042" and "F10042" are one document';

ALTER TABLE portvagt.invoice
    ADD COLUMN cvr text,
    ADD COLUMN number_key text GENERATED ALWAYS AS (portvagt.document_key(invoice_number)) STORED,
    DROP CONSTRAINT invoice_paid_once,
    ADD CONSTRAINT invoice_paid_once UNIQUE (municipality, cvr, number_key),
    ADD CONSTRAINT invoice_of_vendor CHECK (portvagt.is_cvr(cvr)) NOT VALID,
    ADD CONSTRAINT invoice_is_numbered CHECK (number_key <> '') NOT VALID,
    ADD CONSTRAINT invoice_dated_in_its_year CHECK (extract(year FROM invoice_date) = year) NOT VALID;
COMMENT ON COLUMN portvagt.invoice.cvr IS 'The vendor''s company number; the name beside it is for people';
COMMENT ON COLUMN portvagt.invoice.number_key IS 'The invoice number as portvagt.document_key() compares it';
COMMENT ON COLUMN portvagt.invoice.amount IS 'DKK without VAT that the municipality is refunded, with øre';

-- Offices (forvaltninger) of each municipality: what a case, a frame of a budget and a blanket approval can be for.
-- The name is what cases and bookings keep, so it never changes: an office with a new name is a new office.
CREATE TABLE portvagt.office (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    municipality char(3) NOT NULL REFERENCES portvagt.municipality,
    -- Without what separates the columns and rows of a pasted table.
    name text NOT NULL CHECK (name = btrim(name) AND length(name) BETWEEN 1 AND 80 AND name !~ '[;\t\r\n]'),
    active_from date NOT NULL,
    closed_from date CHECK (closed_from >= active_from)
);
COMMENT ON COLUMN portvagt.office.closed_from IS 'First day on which nothing new can be for it; null while it is not closed';
CREATE UNIQUE INDEX office_not_closed ON portvagt.office (municipality, lower(name)) WHERE closed_from IS NULL;

-- Cases and bookings name it: an office is closed, never deleted or renamed.
CREATE TRIGGER office_is_kept BEFORE DELETE OR TRUNCATE ON portvagt.office
    FOR EACH STATEMENT EXECUTE FUNCTION portvagt.refuse_change();
CREATE TRIGGER office_keeps_its_name BEFORE UPDATE OF id, municipality, name, active_from ON portvagt.office
    FOR EACH STATEMENT EXECUTE FUNCTION portvagt.refuse_change();
REVOKE UPDATE, DELETE, TRUNCATE ON portvagt.office FROM "${applicationRole}";
GRANT UPDATE (closed_from) ON portvagt.office TO "${applicationRole}";

-- Every municipality begins with the usual offices, so that a case can be raised on the first day. Its secretariat
-- closes those it does not have and adds its own.
CREATE FUNCTION portvagt.begin_offices() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO portvagt.office (municipality, name, active_from)
    SELECT new.code, usual.name, date '2000-01-01'
    FROM unnest(ARRAY[
        'Børn og Unge', 'Sundhed og Omsorg', 'Social og Arbejdsmarked', 'Teknik og Miljø', 'Kultur og Fritid',
        'Borgerservice', 'Økonomi og Personale', 'IT og Digitalisering']) WITH ORDINALITY AS usual (name, place)
    ORDER BY usual.place;
    RETURN NULL;
END $$;
CREATE TRIGGER municipality_begins_with_offices AFTER INSERT ON portvagt.municipality
    FOR EACH ROW EXECUTE FUNCTION portvagt.begin_offices();

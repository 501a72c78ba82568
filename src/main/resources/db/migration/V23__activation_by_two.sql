-- Changes of models that can book money or decide take two people: one deploys, another activates with a reason.

ALTER TABLE portvagt.prepared_change
    ADD COLUMN concerns text[] NOT NULL DEFAULT '{}',
    ADD CONSTRAINT change_activated_by_another
        CHECK (state <> 'ACTIVATED' OR concerns = '{}' OR decided_by <> prepared_by),
    ADD CONSTRAINT change_decided_with_reason CHECK ((state = 'PREPARED') = (coalesce(reason, '') = ''));
COMMENT ON COLUMN portvagt.prepared_change.concerns IS
    'Why the person who deployed it must not activate it, in Danish sentences for the page; none: the person may';

-- A change is decided once. What was deployed, by whom, and why it takes two stays as it was.
CREATE FUNCTION portvagt.refuse_other_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        IF NEW.state <> 'PREPARED' THEN
            RAISE EXCEPTION 'prepared_change % is to be decided after it was prepared', NEW.id
                USING ERRCODE = 'restrict_violation';
        END IF;
    ELSIF OLD.state <> 'PREPARED'
        OR (NEW.id, NEW.municipality, NEW.name, NEW.digest, NEW.prepared_by, NEW.prepared_at)
            IS DISTINCT FROM (OLD.id, OLD.municipality, OLD.name, OLD.digest, OLD.prepared_by, OLD.prepared_at)
        OR NOT NEW.concerns @> OLD.concerns THEN
        RAISE EXCEPTION 'prepared_change % is decided once and otherwise never changed', OLD.id
            USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER prepared_change_decided_once BEFORE INSERT OR UPDATE ON portvagt.prepared_change
    FOR EACH ROW EXECUTE FUNCTION portvagt.refuse_other_change();
CREATE TRIGGER prepared_change_kept BEFORE DELETE OR TRUNCATE ON portvagt.prepared_change
    FOR EACH STATEMENT EXECUTE FUNCTION portvagt.refuse_change();
CREATE TRIGGER prepared_file_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON portvagt.prepared_file
    FOR EACH STATEMENT EXECUTE FUNCTION portvagt.refuse_change();
REVOKE DELETE, TRUNCATE ON portvagt.prepared_change FROM "${applicationRole}";
REVOKE UPDATE, DELETE, TRUNCATE ON portvagt.prepared_file FROM "${applicationRole}";

-- The overview counts cases by risk; comparisons are papers of meetings; information of a meeting comes in tables.

ALTER TABLE portvagt.acquisition_case ADD COLUMN risk_level text CHECK (risk_level IN ('LOW', 'MEDIUM', 'HIGH'));
COMMENT ON COLUMN portvagt.acquisition_case.risk_level IS
    'The whole risk as the latest gate review had it; null before the first assessment';

DROP INDEX portvagt.acquisition_case_standing;
CREATE INDEX acquisition_case_standing ON portvagt.acquisition_case (municipality, phase, waits_at, standing_since)
    INCLUDE (amount, case_number, office, category, risk_level) WHERE status = 'OPEN';

ALTER TABLE portvagt.document DROP CONSTRAINT document_kind_check, DROP CONSTRAINT document_meeting_papers;
ALTER TABLE portvagt.document
    ADD CONSTRAINT document_kind_check CHECK (kind IN (
        'AGENDA', 'MINUTES', 'DECISION_PAPER', 'BUSINESS_CASE', 'ANALYSIS_REPORT', 'EVIDENCE', 'COMPARISON')),
    ADD CONSTRAINT document_meeting_papers
        CHECK ((meeting_id IS NOT NULL) = (kind IN ('AGENDA', 'MINUTES', 'COMPARISON')));

ALTER TABLE portvagt.meeting_information
    ADD COLUMN tables jsonb NOT NULL DEFAULT '[]' CHECK (jsonb_typeof(tables) = 'array');
COMMENT ON COLUMN portvagt.meeting_information.tables IS 'What the lines say, as tables: a list of columns and rows each';

-- Strategic projects (R14): the mark on a case, its baselines, the monthly reports, and the periods with a red light.

CREATE TABLE portvagt.strategic_project (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    municipality char(3) NOT NULL REFERENCES portvagt.municipality,
    case_number text NOT NULL REFERENCES portvagt.acquisition_case,
    reason text NOT NULL CHECK (reason <> ''),
    interval_months int NOT NULL CHECK (interval_months BETWEEN 1 AND 12),
    marked_by text NOT NULL CHECK (marked_by <> ''),
    marked_at timestamptz NOT NULL,
    ended_at timestamptz,
    ended_reason text,
    end_decision_id bigint REFERENCES portvagt.decision,
    CONSTRAINT project_of_its_municipality CHECK (case_number LIKE municipality || '-%'),
    CONSTRAINT project_ended_with_reason CHECK ((ended_at IS NULL) = (ended_reason IS NULL) AND ended_reason <> '')
);
COMMENT ON TABLE portvagt.strategic_project IS 'A case is followed as a strategic project from the mark until it ends';
-- Marked twice at once, one of the two is refused.
CREATE UNIQUE INDEX strategic_project_of_case ON portvagt.strategic_project (case_number) WHERE ended_at IS NULL;
CREATE INDEX strategic_project_of_municipality ON portvagt.strategic_project (municipality) WHERE ended_at IS NULL;

CREATE TABLE portvagt.project_baseline (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    project_id bigint NOT NULL REFERENCES portvagt.strategic_project,
    version int NOT NULL CHECK (version > 0),
    budget numeric(18, 2) NOT NULL CHECK (budget >= 0),
    yearly_benefit numeric(18, 2) NOT NULL CHECK (yearly_benefit >= 0),
    benefits text NOT NULL CHECK (benefits <> ''),
    reason text NOT NULL CHECK (reason <> ''),
    decision_id bigint REFERENCES portvagt.decision,
    made_by text NOT NULL CHECK (made_by <> ''),
    made_at timestamptz NOT NULL,
    UNIQUE (project_id, version),
    CONSTRAINT baseline_changed_by_decision CHECK ((version = 1) = (decision_id IS NULL))
);
COMMENT ON TABLE portvagt.project_baseline IS
    'What a project is measured against; append-only. From the second one on each rests on a decision';
CREATE TRIGGER project_baseline_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON portvagt.project_baseline
    FOR EACH STATEMENT EXECUTE FUNCTION portvagt.refuse_change();
REVOKE UPDATE, DELETE, TRUNCATE ON portvagt.project_baseline FROM "${applicationRole}";

CREATE TABLE portvagt.project_milestone (
    baseline_id bigint NOT NULL REFERENCES portvagt.project_baseline,
    number int NOT NULL CHECK (number > 0),
    name text NOT NULL CHECK (name <> ''),
    due date NOT NULL,
    PRIMARY KEY (baseline_id, number)
);
CREATE TRIGGER project_milestone_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON portvagt.project_milestone
    FOR EACH STATEMENT EXECUTE FUNCTION portvagt.refuse_change();
REVOKE UPDATE, DELETE, TRUNCATE ON portvagt.project_milestone FROM "${applicationRole}";

CREATE TABLE portvagt.project_report (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    project_id bigint NOT NULL REFERENCES portvagt.strategic_project,
    baseline_id bigint NOT NULL REFERENCES portvagt.project_baseline,
    number int NOT NULL CHECK (number > 0),
    reported_on date NOT NULL,
    progress int NOT NULL CHECK (progress BETWEEN 0 AND 100),
    summary text NOT NULL CHECK (summary <> ''),
    risk text NOT NULL CHECK (risk <> ''),
    risk_probability int NOT NULL CHECK (risk_probability BETWEEN 1 AND 3),
    risk_impact int NOT NULL CHECK (risk_impact BETWEEN 1 AND 3),
    expected_benefit numeric(18, 2) NOT NULL CHECK (expected_benefit >= 0),
    action_plan text,
    dependencies text NOT NULL CHECK (dependencies IN ('ON_TRACK', 'DELAYED', 'BLOCKED')),
    governance_note text NOT NULL CHECK (governance_note <> ''),
    overdue_conditions int NOT NULL CHECK (overdue_conditions >= 0),
    reserved numeric(18, 2) NOT NULL,
    committed numeric(18, 2) NOT NULL,
    spent numeric(18, 2) NOT NULL,
    pmo_by text NOT NULL CHECK (pmo_by <> ''),
    secretariat_by text NOT NULL CHECK (secretariat_by <> ''),
    filed_at timestamptz NOT NULL,
    UNIQUE (project_id, number)
);
COMMENT ON TABLE portvagt.project_report IS
    'What PMO and secretariat reported together, with the money as the ledger had it that day; append-only';
CREATE TRIGGER project_report_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON portvagt.project_report
    FOR EACH STATEMENT EXECUTE FUNCTION portvagt.refuse_change();
REVOKE UPDATE, DELETE, TRUNCATE ON portvagt.project_report FROM "${applicationRole}";

CREATE TABLE portvagt.project_report_milestone (
    report_id bigint NOT NULL REFERENCES portvagt.project_report,
    number int NOT NULL CHECK (number > 0),
    expected date NOT NULL,
    reached boolean NOT NULL,
    PRIMARY KEY (report_id, number)
);
CREATE TRIGGER project_report_milestone_append_only
    BEFORE UPDATE OR DELETE OR TRUNCATE ON portvagt.project_report_milestone
    FOR EACH STATEMENT EXECUTE FUNCTION portvagt.refuse_change();
REVOKE UPDATE, DELETE, TRUNCATE ON portvagt.project_report_milestone FROM "${applicationRole}";

CREATE TABLE portvagt.project_light (
    report_id bigint NOT NULL REFERENCES portvagt.project_report,
    dimension text NOT NULL CHECK (dimension IN ('PROGRESS', 'TIME', 'MONEY', 'RISK', 'BENEFITS', 'GOVERNANCE')),
    light text NOT NULL CHECK (light IN ('GREEN', 'YELLOW', 'RED')),
    why text NOT NULL CHECK (why <> ''),
    PRIMARY KEY (report_id, dimension)
);
COMMENT ON TABLE portvagt.project_light IS 'The lights of a report as the rules gave them that day; append-only';
CREATE TRIGGER project_light_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON portvagt.project_light
    FOR EACH STATEMENT EXECUTE FUNCTION portvagt.refuse_change();
REVOKE UPDATE, DELETE, TRUNCATE ON portvagt.project_light FROM "${applicationRole}";

CREATE TABLE portvagt.project_red_period (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    project_id bigint NOT NULL REFERENCES portvagt.strategic_project,
    dimension text NOT NULL,
    from_report bigint NOT NULL REFERENCES portvagt.project_report,
    until_report bigint REFERENCES portvagt.project_report
);
COMMENT ON TABLE portvagt.project_red_period IS
    'From the report with which a light turned red until the one with which it is red no more: raised once in between';
CREATE UNIQUE INDEX project_red_now ON portvagt.project_red_period (project_id, dimension) WHERE until_report IS NULL;

-- What the steering group and its secretariat decide beside gates and budgets.

ALTER TABLE portvagt.decision
    DROP CONSTRAINT decision_subject_check,
    DROP CONSTRAINT decision_outcome_check,
    DROP CONSTRAINT decision_authority_check,
    DROP CONSTRAINT decision_budget_or_case,
    ADD CONSTRAINT decision_subject_check CHECK (subject IN
        ('G1', 'G2', 'G3', 'G4', 'G5', 'EXTRA_FUNDING', 'BUDGET_YEAR', 'BUDGET_CHANGE', 'CARRY_OVER', 'WITHDRAWAL',
         'DROP', 'RESOURCES', 'BASELINE', 'INTERVENTION', 'CORRECTION', 'OTHER')),
    ADD CONSTRAINT decision_outcome_check CHECK (outcome IN
        ('APPROVED', 'APPROVED_WITH_CONDITIONS', 'REWORK', 'DEFERRED', 'REJECTED', 'WITHDRAWN', 'DROPPED', 'STOPPED',
         'NOTED')),
    ADD CONSTRAINT decision_authority_check CHECK (authority IN
        ('STEERING_GROUP', 'WRITTEN_PROCEDURE', 'CHAIR', 'MANAGER', 'COUNCIL', 'REQUESTER', 'BUDGET_CONTROLLER')),
    ADD CONSTRAINT decision_budget_or_case CHECK (CASE
        WHEN subject IN ('BUDGET_YEAR', 'BUDGET_CHANGE', 'CARRY_OVER') THEN case_number IS NULL
        WHEN subject IN ('RESOURCES', 'CORRECTION', 'OTHER') THEN true
        ELSE case_number IS NOT NULL END);
ALTER TABLE portvagt.decision DROP CONSTRAINT decision_reason,
    ADD CONSTRAINT decision_reason CHECK (
        outcome IN ('APPROVED', 'APPROVED_WITH_CONDITIONS', 'NOTED') OR (reason <> '') IS TRUE);

ALTER TABLE portvagt.decision_paper DROP CONSTRAINT decision_paper_check,
    ADD CONSTRAINT decision_paper_of_review_names_case CHECK (review_id IS NULL OR case_number IS NOT NULL);

ALTER TABLE portvagt.agenda_item
    DROP CONSTRAINT agenda_item_kind_check,
    DROP CONSTRAINT agenda_item_outcome_check,
    DROP CONSTRAINT item_of_year,
    ADD CONSTRAINT agenda_item_kind_check CHECK (kind IN ('GATE', 'BUDGET_YEAR', 'BUDGET_CHANGE', 'CARRY_OVER',
        'RESOURCES', 'BASELINE', 'INTERVENTION', 'CORRECTION', 'OTHER')),
    ADD CONSTRAINT agenda_item_outcome_check CHECK (outcome IN
        ('APPROVED', 'APPROVED_WITH_CONDITIONS', 'REWORK', 'DEFERRED', 'REJECTED', 'NOTED')),
    ADD CONSTRAINT item_of_year CHECK (
        (kind IN ('BUDGET_YEAR', 'BUDGET_CHANGE', 'CARRY_OVER')) = (budget_year IS NOT NULL));

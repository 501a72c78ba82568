-- The system owner takes a small purchase into use. The steering group hears of it at its next meeting.

ALTER TABLE portvagt.decision DROP CONSTRAINT decision_authority_check;
ALTER TABLE portvagt.decision ADD CONSTRAINT decision_authority_check CHECK (authority IN
    ('STEERING_GROUP', 'WRITTEN_PROCEDURE', 'CHAIR', 'MANAGER', 'SYSTEM_OWNER', 'COUNCIL', 'REQUESTER',
     'BUDGET_CONTROLLER'));
ALTER TABLE portvagt.decision ADD CONSTRAINT decision_of_owner CHECK (authority <> 'SYSTEM_OWNER' OR subject = 'G3');

-- Equipment is wiped and disposed of with a certificate, instead of an archive decision and a deletion of data.
ALTER TABLE portvagt.closure
    ADD COLUMN wiped_on date,
    ADD COLUMN wiping_certificate text,
    ADD CONSTRAINT closure_wiped_with_certificate CHECK (wiped_on IS NULL OR (wiping_certificate <> '') IS TRUE);

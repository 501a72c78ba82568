-- A case that leaves nothing to operate ends as finished, when its delivery is accepted and the last invoice is booked.

ALTER TABLE portvagt.acquisition_case DROP CONSTRAINT acquisition_case_status_check;
ALTER TABLE portvagt.acquisition_case ADD CONSTRAINT acquisition_case_status_check
    CHECK (status IN ('OPEN', 'REJECTED', 'WITHDRAWN', 'DROPPED', 'STOPPED', 'RETIRED', 'FINISHED'));
ALTER TABLE portvagt.acquisition_case DROP CONSTRAINT case_stopped_with_reason;
ALTER TABLE portvagt.acquisition_case ADD CONSTRAINT case_stopped_with_reason
    CHECK (status IN ('OPEN', 'RETIRED', 'FINISHED') OR closed_reason <> '');

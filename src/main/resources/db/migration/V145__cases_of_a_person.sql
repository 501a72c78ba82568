-- The page "Min portefølje" finds a person's own cases, and the tab "Sagen" what is said of one, without reading all cases.

CREATE INDEX acquisition_case_of_requester ON portvagt.acquisition_case (requester);
CREATE INDEX acquisition_case_of_owner ON portvagt.acquisition_case (lower(system_owner)) WHERE system_owner IS NOT NULL;
CREATE INDEX solution_of_owner ON portvagt.solution (lower(system_owner)) WHERE system_owner IS NOT NULL;

CREATE INDEX decision_paper_of_case ON portvagt.decision_paper (case_number) WHERE case_number IS NOT NULL;
CREATE INDEX agenda_item_of_paper ON portvagt.agenda_item (paper_id);

-- A case shows the conditions that were met, too.
DROP INDEX portvagt.decision_condition_of_case;
CREATE INDEX decision_condition_of_case ON portvagt.decision_condition (case_number);

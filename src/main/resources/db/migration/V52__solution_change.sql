-- Changes of solutions in operation: each is a case of its own, which is handed over to the solution that it changes.
-- R__acquisition.sql and R__decision.sql have the rules.

CREATE TABLE portvagt.solution_change (
    case_number text PRIMARY KEY REFERENCES portvagt.acquisition_case,
    solution text NOT NULL REFERENCES portvagt.solution,
    handed_over_on date,
    CONSTRAINT change_in_municipality_of_solution CHECK (left(case_number, 4) = left(solution, 4)),
    CONSTRAINT change_is_no_solution CHECK (case_number <> solution)
);
COMMENT ON TABLE portvagt.solution_change IS 'Cases that change a solution in operation: upgrade, addition, demanded update';
COMMENT ON COLUMN portvagt.solution_change.solution IS 'The case whose solution is changed';
COMMENT ON COLUMN portvagt.solution_change.handed_over_on IS 'When its operation took the change over; unknown before';
CREATE INDEX solution_change_of_solution ON portvagt.solution_change (solution, case_number);

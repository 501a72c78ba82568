-- The owner of every record that a process names by its id: how a step finds out whether the id in a variable belongs
-- to its own municipality. Repeatable: see R__ledger.sql.

CREATE OR REPLACE VIEW portvagt.record_owner AS
    SELECT 'GATE_REVIEW' AS fact, id, municipality::text FROM portvagt.gate_review
    UNION ALL SELECT 'MEETING', id, municipality::text FROM portvagt.meeting
    UNION ALL SELECT 'AGENDA_ITEM', id, municipality::text FROM portvagt.agenda_item
    UNION ALL SELECT 'DECISION', id, municipality::text FROM portvagt.decision
    UNION ALL SELECT 'CONDITION', condition.id, coalesce(decision.municipality, item.municipality)::text
        FROM portvagt.decision_condition condition
        LEFT JOIN portvagt.decision ON decision.id = condition.decision_id
        LEFT JOIN portvagt.agenda_item item ON item.id = condition.agenda_item_id
    UNION ALL SELECT 'INTERVENTION', id, municipality::text FROM portvagt.intervention
    UNION ALL SELECT 'WRITTEN_PROCEDURE', id, municipality::text FROM portvagt.written_procedure
    UNION ALL SELECT 'MINUTES', id, municipality::text FROM portvagt.minutes
    UNION ALL SELECT 'PROJECT', id, municipality::text FROM portvagt.strategic_project
    UNION ALL SELECT 'RESOURCE', id, municipality::text FROM portvagt.resource
    UNION ALL SELECT 'RESOURCE_REQUEST', id, municipality::text FROM portvagt.resource_request
    UNION ALL SELECT 'ALLOCATION', allocation.id, request.municipality::text
        FROM portvagt.resource_allocation allocation
        JOIN portvagt.resource_request request ON request.id = allocation.request_id
    UNION ALL SELECT 'FOLLOW_UP', id, municipality::text FROM portvagt.budget_follow_up;
COMMENT ON VIEW portvagt.record_owner IS
    'The municipality that owns a record, by the kind of fact as steps name it and the record''s id';

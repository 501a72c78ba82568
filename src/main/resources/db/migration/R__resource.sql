-- Views of resources. Repeatable: see R__ledger.sql.

CREATE OR REPLACE VIEW portvagt.resource_quarter AS
SELECT resource.id AS resource_id, quarter.day::date AS quarter,
    coalesce((SELECT capacity.hours FROM portvagt.resource_capacity capacity
        WHERE capacity.resource_id = resource.id AND capacity.from_quarter <= quarter.day
        ORDER BY capacity.from_quarter DESC, capacity.id DESC LIMIT 1), 0) AS capacity,
    coalesce((SELECT sum(given.hours) FROM portvagt.allocated_hours given
        WHERE given.resource_id = resource.id AND given.quarter = quarter.day), 0)::int AS allocated
FROM portvagt.resource
CROSS JOIN generate_series(timestamp '2000-01-01', timestamp '2099-10-01', interval '3 months') AS quarter (day);
COMMENT ON VIEW portvagt.resource_quarter IS 'Capacity and allocation of every resource in every quarter; ask for few';

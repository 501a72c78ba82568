-- Cases: what is to be bought, for whom, and where it stands.

-- One row per municipality and year. Its row lock makes case numbers consecutive: the next case waits until this one is
-- committed, and a rolled back case gives its number back.
CREATE TABLE portvagt.case_number_counter (
    municipality char(3) NOT NULL REFERENCES portvagt.municipality,
    year int NOT NULL CHECK (year BETWEEN 2000 AND 9999),
    last_number int NOT NULL CHECK (last_number > 0),
    PRIMARY KEY (municipality, year)
);

CREATE TABLE portvagt.acquisition_case (
    case_number text PRIMARY KEY CHECK (case_number ~ '^[0-9]{3}-[0-9]{4}-[0-9]{4,}$'),
    municipality char(3) NOT NULL REFERENCES portvagt.municipality,
    title text NOT NULL CHECK (title <> ''),
    need text NOT NULL CHECK (need <> ''),
    office text NOT NULL CHECK (office <> ''),
    category text NOT NULL CHECK (category IN ('HARDWARE', 'SOFTWARE', 'CONSULTANCY')),
    requester text NOT NULL CHECK (requester <> ''),
    system_owner text,
    personal_data boolean NOT NULL,
    citizen_facing boolean NOT NULL,
    budget_year int NOT NULL CHECK (budget_year BETWEEN 2000 AND 9999),
    phase text NOT NULL CHECK (phase IN ('IDEA', 'REQUIREMENTS', 'IMPLEMENTATION', 'OPERATION', 'PHASE_OUT')),
    status text NOT NULL DEFAULT 'OPEN' CHECK (status IN ('OPEN', 'REJECTED', 'WITHDRAWN', 'DROPPED', 'RETIRED')),
    closed_reason text,
    created_at timestamptz NOT NULL,
    closed_at timestamptz,
    CONSTRAINT case_number_names_municipality CHECK (case_number LIKE municipality || '-%'),
    CONSTRAINT case_closed_with_time CHECK ((status = 'OPEN') = (closed_at IS NULL)),
    CONSTRAINT case_stopped_with_reason CHECK (status IN ('OPEN', 'RETIRED') OR closed_reason <> '')
);
COMMENT ON COLUMN portvagt.acquisition_case.office IS 'The forvaltning that needs it';
COMMENT ON COLUMN portvagt.acquisition_case.requester IS 'User id of the person who raised the idea';
COMMENT ON COLUMN portvagt.acquisition_case.budget_year IS 'First budget year of the case''s amounts';

CREATE INDEX acquisition_case_of_municipality ON portvagt.acquisition_case (municipality, created_at);

-- A phase is entered again when a gate sends the case back: the history keeps each time.
CREATE TABLE portvagt.case_phase (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    case_number text NOT NULL REFERENCES portvagt.acquisition_case,
    phase text NOT NULL CHECK (phase IN ('IDEA', 'REQUIREMENTS', 'IMPLEMENTATION', 'OPERATION', 'PHASE_OUT')),
    entered_at timestamptz NOT NULL
);
CREATE INDEX case_phase_of_case ON portvagt.case_phase (case_number, id);

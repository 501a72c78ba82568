-- Sessions of the web apps, as Spring Session JDBC keeps them: any node goes on with them, also after a restart. The
-- columns are Spring's; times are milliseconds since 1970. An unlogged table would be empty after a crash.

CREATE TABLE portvagt.web_session (
    primary_id char(36) PRIMARY KEY,
    session_id char(36) NOT NULL,
    creation_time bigint NOT NULL,
    last_access_time bigint NOT NULL,
    max_inactive_interval int NOT NULL,
    expiry_time bigint NOT NULL,
    principal_name varchar(100)
);
COMMENT ON TABLE portvagt.web_session IS
    'Who knows a session_id is logged in as its person until expiry_time: leave it out of copies for others';
COMMENT ON COLUMN portvagt.web_session.max_inactive_interval IS 'Seconds without a request after which it expires';
CREATE UNIQUE INDEX web_session_by_id ON portvagt.web_session (session_id);
CREATE INDEX web_session_by_expiry ON portvagt.web_session (expiry_time);

CREATE TABLE portvagt.web_session_attributes (
    session_primary_id char(36) NOT NULL REFERENCES portvagt.web_session (primary_id) ON DELETE CASCADE,
    attribute_name varchar(200) NOT NULL,
    attribute_bytes bytea NOT NULL,
    PRIMARY KEY (session_primary_id, attribute_name)
);

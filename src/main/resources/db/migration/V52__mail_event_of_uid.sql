-- Asked before each mail about an event: has an earlier one about the same event gone?
CREATE INDEX mail_event_of_uid ON portvagt.mail_event (uid);

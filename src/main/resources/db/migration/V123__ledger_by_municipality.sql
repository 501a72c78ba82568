-- The bookings of a municipality, the latest first, as the page of the central pool turns them over.
CREATE INDEX booking_of_municipality ON portvagt.booking (municipality, id);

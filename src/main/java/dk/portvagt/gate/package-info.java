/** Reviews a case at its gates G1 to G5: criteria, funding, cover and bookings of each review (R16). */
package dk.portvagt.gate;

/** Reviews a case at its gates G1 to G5: criteria, funding, cover and bookings of each review (R16). */
@NullMarked
package dk.portvagt.gate;

import org.jspecify.annotations.NullMarked;

/** Reads the variables, errors, messages and bookings of each step from the compiled classes. */
@NullMarked
package dk.portvagt.modelguard.code;

import org.jspecify.annotations.NullMarked;

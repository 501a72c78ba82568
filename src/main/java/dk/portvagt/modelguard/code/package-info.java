/** Reads from compiled classes which variables, errors, messages and bookings a step has. */
package dk.portvagt.modelguard.code;

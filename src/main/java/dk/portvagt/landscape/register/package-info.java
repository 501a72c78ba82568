/** Keeps what is known of a solution, its contract, its integrations and its local procedures, field by field. */
@NullMarked
package dk.portvagt.landscape.register;

import org.jspecify.annotations.NullMarked;

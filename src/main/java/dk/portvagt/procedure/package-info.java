/** Decides between meetings: written procedures, and urgent decisions by the chair (R7). */
@NullMarked
package dk.portvagt.procedure;

import org.jspecify.annotations.NullMarked;

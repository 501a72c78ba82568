/**
 * Writes the papers of cases and meetings as accessible PDF and archives them with their hash (R12, R13).
 *
 * <p>Callers check the readers' rights.
 */
@NullMarked
package dk.portvagt.documents;

import org.jspecify.annotations.NullMarked;

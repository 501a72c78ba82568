/**
 * Writes the papers of cases and meetings as accessible PDF and keeps them for good with their hash (R12, R13).
 *
 * <p>Readers' rights are checked where a document is asked for.
 */
package dk.portvagt.documents;

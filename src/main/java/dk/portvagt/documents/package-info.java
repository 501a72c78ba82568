/**
 * The papers of cases and meetings as accessible PDF: written from records, rendered, kept for good with their hash.
 *
 * <p>Knows nothing of the process engine and the web; who may read a document is decided where it is asked for.
 */
package dk.portvagt.documents;

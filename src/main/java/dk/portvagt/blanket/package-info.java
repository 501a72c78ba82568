/**
 * Keeps blanket approvals (rammegodkendelser): what may be bought without a case of its own, and the purchases on it.
 */
@NullMarked
package dk.portvagt.blanket;

import org.jspecify.annotations.NullMarked;

/** Intervenes in a case in any phase (R17): demands an update or rework, pauses, resumes or stops it. */
@NullMarked
package dk.portvagt.intervention;

import org.jspecify.annotations.NullMarked;

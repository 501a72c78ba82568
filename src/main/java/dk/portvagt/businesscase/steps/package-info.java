/** Records estimates, the business case and the phase-out plan of a case. */
@NullMarked
package dk.portvagt.businesscase.steps;

import org.jspecify.annotations.NullMarked;

/** Records estimates, the business case and the phase-out plan of a case. */
package dk.portvagt.businesscase.steps;

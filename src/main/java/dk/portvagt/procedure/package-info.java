/** Decides between meetings: written procedures, and urgent decisions by the chair (R7). */
package dk.portvagt.procedure;

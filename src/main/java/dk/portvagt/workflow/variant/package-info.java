/**
 * Municipalities with models of their own (R20): which of two models of the same name it is, where the engine would
 * take the wrong one or none.
 */
package dk.portvagt.workflow.variant;

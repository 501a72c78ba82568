/** Tells processes and people about decisions. */
package dk.portvagt.decision.steps;

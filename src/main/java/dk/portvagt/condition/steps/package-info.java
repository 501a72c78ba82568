/** Asks owners for reports on their conditions, reminds them and records the verdicts. */
package dk.portvagt.condition.steps;

/** What a monitoring system asks: how much waits at which gate, what has failed, and whether the ledger adds up. */
package dk.portvagt.workflow.monitoring;

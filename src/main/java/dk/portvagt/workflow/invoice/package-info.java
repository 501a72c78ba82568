/** Where a budget controller, or the municipality's ERP system in their name, hands in a file of invoices. */
package dk.portvagt.workflow.invoice;

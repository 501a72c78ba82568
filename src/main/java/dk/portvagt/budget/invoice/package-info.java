/** Invoices: what is paid from the pool, registered one by one or read from a file of the municipality's ERP system. */
package dk.portvagt.budget.invoice;

/** Books invoices on the pool, one by one or from a file of the municipality's ERP system. */
package dk.portvagt.budget.invoice;

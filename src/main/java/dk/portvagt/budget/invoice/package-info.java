/** Books invoices on the pool, one by one or from a file of the municipality's ERP system. */
@NullMarked
package dk.portvagt.budget.invoice;

import org.jspecify.annotations.NullMarked;

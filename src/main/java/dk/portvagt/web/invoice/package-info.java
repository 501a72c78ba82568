/** Serves the page that takes a file of invoices from a budget controller or the municipality's ERP system. */
@NullMarked
package dk.portvagt.web.invoice;

import org.jspecify.annotations.NullMarked;

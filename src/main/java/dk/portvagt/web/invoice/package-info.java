/** The page that takes a file of invoices from a budget controller or the municipality's ERP system. */
package dk.portvagt.web.invoice;

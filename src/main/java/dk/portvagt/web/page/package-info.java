/** Provides the shell of our own pages: mails, documents, invoices. */
@NullMarked
package dk.portvagt.web.page;

import org.jspecify.annotations.NullMarked;

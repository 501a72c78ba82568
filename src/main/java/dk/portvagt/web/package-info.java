/** Serves the pages: ours in Cockpit and Tasklist, and those of documents, mails and invoices. */
@NullMarked
package dk.portvagt.web;

import org.jspecify.annotations.NullMarked;

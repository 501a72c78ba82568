/** Serves the pages: ours in Cockpit and Tasklist, and those of documents, mails and invoices. */
package dk.portvagt.web;

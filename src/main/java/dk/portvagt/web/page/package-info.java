/** The shell that the pages of our own share: mails, documents, invoices. */
package dk.portvagt.web.page;

/** Serves the page of mails: messages, their recipients, and decisions on mails that failed. */
@NullMarked
package dk.portvagt.web.mail;

import org.jspecify.annotations.NullMarked;

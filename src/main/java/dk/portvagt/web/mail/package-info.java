/** The page of mails: what was told to whom, and decisions on mails that did not get through. */
package dk.portvagt.web.mail;

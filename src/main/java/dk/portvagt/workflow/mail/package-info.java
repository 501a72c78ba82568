/** Where those who look after mails see what was told to whom, and decide on what did not get through. */
package dk.portvagt.workflow.mail;

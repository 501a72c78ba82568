/**
 * Files mails in the transaction of the event they tell about, and sends each at most once afterwards.
 *
 * <p>It knows addresses, not people: its callers choose the recipients.
 */
package dk.portvagt.notification;

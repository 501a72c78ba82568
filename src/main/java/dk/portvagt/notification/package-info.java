/**
 * Files mails in the transaction of the event that they report, and sends each at most once afterwards.
 *
 * <p>It knows addresses, not people: its callers choose the recipients.
 */
@NullMarked
package dk.portvagt.notification;

import org.jspecify.annotations.NullMarked;

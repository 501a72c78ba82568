/**
 * Mails to people, with documents and calendar invitations: filed in the transaction of what they tell about, sent
 * afterwards, each of them at most once by itself.
 *
 * <p>Knows addresses, not people: who is meant is settled before.
 */
package dk.portvagt.notification;

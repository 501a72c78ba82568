/** Files mails to people and groups. */
package dk.portvagt.notification.steps;

/** Files mails to people and groups. */
@NullMarked
package dk.portvagt.notification.steps;

import org.jspecify.annotations.NullMarked;

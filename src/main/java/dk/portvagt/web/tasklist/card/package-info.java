/** Fills the cards of tasks in Tasklist. */
@NullMarked
package dk.portvagt.web.tasklist.card;

import org.jspecify.annotations.NullMarked;

/** Fills the cards of tasks in Tasklist. */
package dk.portvagt.web.tasklist.card;

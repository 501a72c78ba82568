/** Takes comments from people of the engine's user store, and mails those who are mentioned. */
@NullMarked
package dk.portvagt.comment.steps;

import org.jspecify.annotations.NullMarked;

/** Serves the pages on which administrators look after people, and the page on which a person chooses a password. */
@NullMarked
package dk.portvagt.web.people;

import org.jspecify.annotations.NullMarked;

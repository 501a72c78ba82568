/** Formats lists of text for forms, parses mail addresses, and holds Outcome, the answer that is done or refused. */
@NullMarked
package dk.portvagt.text;

import org.jspecify.annotations.NullMarked;

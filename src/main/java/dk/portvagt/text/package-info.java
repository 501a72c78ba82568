/** Formats lists of text, reads mail addresses and spreadsheet files, and holds Outcome, the answer done or refused. */
@NullMarked
package dk.portvagt.text;

import org.jspecify.annotations.NullMarked;

/** Serves the search for cases. */
@NullMarked
package dk.portvagt.web.find;

import org.jspecify.annotations.NullMarked;

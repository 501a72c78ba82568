/** Serves the page on which proposals for the same money are compared, and put before a meeting. */
@NullMarked
package dk.portvagt.web.comparison;

import org.jspecify.annotations.NullMarked;

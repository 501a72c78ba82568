/** Serves the pages of a meeting of the steering group: where members read it, and where the secretariat records it. */
@NullMarked
package dk.portvagt.web.meeting;

import org.jspecify.annotations.NullMarked;

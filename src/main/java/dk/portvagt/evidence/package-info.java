/** Keeps the files that people hand in as evidence. */
@NullMarked
package dk.portvagt.evidence;

import org.jspecify.annotations.NullMarked;

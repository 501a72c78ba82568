/** Reads processes, decisions and forms for the rules. */
@NullMarked
package dk.portvagt.modelguard.model;

import org.jspecify.annotations.NullMarked;

/**
 * Takes in the solutions that a municipality already has when it begins with Portvagt, by form and by file (R1, R17).
 */
@NullMarked
package dk.portvagt.existing;

import org.jspecify.annotations.NullMarked;

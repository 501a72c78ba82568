/** Tells what a deployment could do that one person must not decide alone, and what it takes away. */
@NullMarked
package dk.portvagt.modelguard.effect;

import org.jspecify.annotations.NullMarked;

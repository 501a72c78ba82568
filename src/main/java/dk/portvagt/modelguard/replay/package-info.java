/** Tells which ended cases would have gone another way, or got another answer, with a changed model. */
@NullMarked
package dk.portvagt.modelguard.replay;

import org.jspecify.annotations.NullMarked;

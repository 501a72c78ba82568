/** Drafts, approves and freezes the minutes of meetings (R13). */
@NullMarked
package dk.portvagt.minutes;

import org.jspecify.annotations.NullMarked;

/** Drafts, approves and freezes the minutes of meetings (R13). */
package dk.portvagt.minutes;

/** Drives minutes from the draft to the approved PDF. */
package dk.portvagt.minutes.steps;

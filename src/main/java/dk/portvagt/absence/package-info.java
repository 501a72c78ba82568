/** Keeps who is absent when, and who stands in for them (stedfortræder) on tasks for one person. */
@NullMarked
package dk.portvagt.absence;

import org.jspecify.annotations.NullMarked;

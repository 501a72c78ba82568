/** Gathers what a comparison shows, the findings in the engine's history among it, and files it as a paper. */
@NullMarked
package dk.portvagt.comparison.steps;

import org.jspecify.annotations.NullMarked;

/** Describes the differences of two versions of a model in an analyst's words. */
@NullMarked
package dk.portvagt.modelguard.difference;

import org.jspecify.annotations.NullMarked;

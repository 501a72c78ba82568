/** Tells in an analyst's words how two versions of a model differ. */
package dk.portvagt.modelguard.difference;

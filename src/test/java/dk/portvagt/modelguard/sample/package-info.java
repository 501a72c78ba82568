/** A little Java for the sample models under {@code src/test/resources/contract} to run on. */
package dk.portvagt.modelguard.sample;

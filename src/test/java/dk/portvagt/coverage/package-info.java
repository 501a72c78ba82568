/**
 * Which nodes of the models the tests have been through.
 *
 * <p>The process test coverage extension counts per test class and engine; here all classes share one engine, and what
 * counts is the whole suite. So the visits are collected from the engine's own history events, written down when the
 * last test has run, and held against the models in phase verify.
 */
package dk.portvagt.coverage;

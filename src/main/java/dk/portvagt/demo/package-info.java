/**
 * Plays the demo's portfolio: realistic cases, as the people concerned, up to different phases.
 *
 * <p>It does nothing a person could not do in Tasklist: it starts processes, answers forms and holds meetings. The
 * cases are in {@code demo/portfolio.yaml}, not here.
 */
package dk.portvagt.demo;

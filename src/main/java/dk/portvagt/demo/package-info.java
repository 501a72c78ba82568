/**
 * Plays the demo's portfolio: realistic cases, as the people concerned, up to different phases.
 *
 * <p>It only does what a person can do in Tasklist: it starts processes, answers forms and holds meetings. The cases
 * are in {@code demo/portfolio.yaml}, not here.
 */
@NullMarked
package dk.portvagt.demo;

import org.jspecify.annotations.NullMarked;

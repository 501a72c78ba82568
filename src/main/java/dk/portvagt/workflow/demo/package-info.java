/**
 * The demo's living portfolio: plays realistic cases through the engine, as the people concerned, up to different
 * phases.
 *
 * <p>It does nothing a person could not do in Tasklist: it starts processes, answers forms and holds meetings. What it
 * plays is told in {@code demo/portfolio.yaml}, not here.
 */
package dk.portvagt.workflow.demo;

/** Drives the reports, red lights and changes of strategic projects. */
package dk.portvagt.project.steps;

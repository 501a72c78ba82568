/** Drives the reports, red lights and changes of strategic projects. */
@NullMarked
package dk.portvagt.project.steps;

import org.jspecify.annotations.NullMarked;

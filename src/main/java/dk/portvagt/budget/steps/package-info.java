/** Turns the pool's shortfall answer into the model's BPMN error. */
@NullMarked
package dk.portvagt.budget.steps;

import org.jspecify.annotations.NullMarked;

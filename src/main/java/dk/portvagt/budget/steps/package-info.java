/** Turns the pool's answer that money is missing into the model's error. */
package dk.portvagt.budget.steps;

package dk.portvagt.modelguard.template;

import java.util.SortedSet;

/**
 * An input parameter of a step.
 *
 * @param values what models give it: constants, or expressions
 */
record StepInput(String variable, SortedSet<String> values) {}

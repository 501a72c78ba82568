package dk.portvagt.form;

import java.util.List;

/** Where the answers to choose from come from. */
public sealed interface Options {

    record Fixed(List<Option> options) implements Options {}

    /** A variable the task was given, holding a list of texts or of objects with label and value. */
    record FromVariable(String name) implements Options {}

    record FromExpression(String feel) implements Options {}
}

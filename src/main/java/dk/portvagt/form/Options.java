package dk.portvagt.form;

import java.util.List;

/** Names the source of a field's options. */
public sealed interface Options {

    record Fixed(List<Option> options) implements Options {}

    /** Reads options from a variable: a list of texts or of objects with label and value. */
    record FromVariable(String name) implements Options {}

    record FromExpression(String feel) implements Options {}
}

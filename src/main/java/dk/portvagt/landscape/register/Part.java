package dk.portvagt.landscape.register;

/** Lists what the register describes, each in a table of its own. */
public enum Part {
    SOLUTION,
    CONTRACT,
    INTEGRATION,
    PROCEDURE
}

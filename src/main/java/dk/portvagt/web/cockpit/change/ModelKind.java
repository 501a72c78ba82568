package dk.portvagt.web.cockpit.change;

import dk.portvagt.modelguard.model.Models;

/** Lists the three kinds of models, with the engine's table of their versions. */
enum ModelKind {
    PROCESS("act_re_procdef"),
    DECISION("act_re_decision_def"),
    FORM("act_re_camformdef");

    private final String table;

    ModelKind(String table) {
        this.table = table;
    }

    String table() {
        return table;
    }

    /**
     * Tells the kind of a file.
     *
     * @param models the content of one readable file
     */
    static ModelKind of(Models models) {
        if (!models.processes().isEmpty()) {
            return PROCESS;
        }
        return models.decisions().isEmpty() ? FORM : DECISION;
    }

    /**
     * Returns the key of a model.
     *
     * @return the id by which models refer to it
     */
    String key(Models models) {
        return switch (this) {
            case PROCESS -> models.processes().get(0).id();
            case DECISION -> models.decisions().get(0).id();
            case FORM -> models.forms().get(0).id();
        };
    }
}

package dk.portvagt.web.cockpit.operation;

import java.util.Arrays;
import java.util.Optional;

/** Lists the kinds of operations, by the engine's category. */
enum OperationKind {
    OPERATION("drift", "Operator"),
    ADMINISTRATION("administration", "Admin"),
    TASKS("opgaver", "TaskWorker");

    private final String id;
    private final String category;

    OperationKind(String id, String category) {
        this.id = id;
        this.category = category;
    }

    static Optional<OperationKind> of(String id) {
        return Arrays.stream(values()).filter(kind -> kind.id.equals(id)).findFirst();
    }

    String category() {
        return category;
    }
}

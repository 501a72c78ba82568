package dk.portvagt.web.tasklist;

/** Names of tasks, behind which their subject is put when they are created. */
final class TaskNames {

    private TaskNames() {}

    /** What is to be done, where the subject is known already. */
    static String withoutSubject(String name) {
        return name.split(" · ", 2)[0];
    }
}

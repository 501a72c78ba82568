package dk.portvagt.web.tasklist;

/** Splits task names, to which their subject is appended on creation. */
final class TaskNames {

    private TaskNames() {}

    /** Returns the name alone, for readers who already know the subject. */
    static String withoutSubject(String name) {
        return name.split(" · ", 2)[0];
    }
}

package dk.portvagt.web.casefile;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes tasks and their people for readers. */
final class TaskNames {

    private TaskNames() {}

    /** Returns the name alone, without the subject appended on creation, for readers who already know the subject. */
    static String withoutSubject(String name) {
        return name.split(" · ", 2)[0];
    }

    /**
     * Writes who does or did a task: {@code Lars Dam}, for another person {@code Lars Dam for Anne Kjær}.
     *
     * @param assignee user id; null while nobody has taken the task
     * @param owner user id of the person the assignee stands in for; null for nobody
     * @param names of people by their ids
     * @return null without an assignee
     */
    static @Nullable String who(@Nullable String assignee, @Nullable String owner, Map<String, String> names) {
        if (assignee == null || owner == null || owner.equals(assignee)) {
            return assignee == null ? null : names.get(assignee);
        }
        return names.get(assignee) + " for " + names.get(owner);
    }
}

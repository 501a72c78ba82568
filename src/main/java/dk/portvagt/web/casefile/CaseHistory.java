package dk.portvagt.web.casefile;

import dk.portvagt.acquisition.CaseNumber;
import dk.portvagt.engine.ActingPerson;
import dk.portvagt.engine.identity.People;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads the completed tasks of a case, with person and time. It ignores permissions: a reader of the case may read its
 * history.
 */
@Component
public class CaseHistory {

    private static final int PER_PAGE = 20;
    /** Far above the tasks of any case: a life from idea to retired has about fifty. */
    private static final int MOST = 1000;
    /** Marks a completed task in the engine's history, not a cancelled one. */
    private static final String DONE = "completed";

    private final HistoryService history;
    private final ActingPerson acting;
    private final People people;

    CaseHistory(HistoryService history, ActingPerson acting, People people) {
        this.history = history;
        this.acting = acting;
        this.people = people;
    }

    /**
     * Holds a page of completed tasks.
     *
     * @param more whether there are earlier ones
     */
    public record Page(List<Done> tasks, boolean more) {}

    /**
     * Describes a completed task.
     *
     * @param by name of the person, and of the one they stood in for; null if nobody had taken the task
     */
    public record Done(String task, @Nullable String by, String at) {}

    /** Returns all completed tasks, the latest first. */
    Page all(CaseNumber number) {
        return page(number, 0, MOST);
    }

    /**
     * Returns the last completed tasks, the latest first.
     *
     * @param from number of tasks to skip
     */
    public Page of(CaseNumber number, int from) {
        return page(number, from, PER_PAGE);
    }

    private Page page(CaseNumber number, int from, int size) {
        List<HistoricTaskInstance> found = acting.asNobody(() -> history.createHistoricTaskInstanceQuery()
                .processInstanceBusinessKey(number.toString())
                .taskDeleteReason(DONE)
                .orderByHistoricTaskInstanceEndTime()
                .desc()
                .orderByTaskId()
                .desc()
                .listPage(from, size + 1));
        List<HistoricTaskInstance> page = found.stream().limit(size).toList();
        Map<String, String> names = people.names(page.stream()
                .flatMap(task -> Stream.of(task.getAssignee(), task.getOwner()))
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return new Page(
                page.stream()
                        .map(task -> new Done(
                                TaskNames.withoutSubject(task.getName()),
                                TaskNames.who(task.getAssignee(), task.getOwner(), names),
                                task.getEndTime().toInstant().toString()))
                        .toList(),
                found.size() > size);
    }
}

package dk.portvagt.web.tasklist;

import dk.portvagt.acquisition.CaseNumber;
import dk.portvagt.engine.ActingPerson;
import dk.portvagt.engine.identity.People;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.springframework.stereotype.Component;

/** Who has done what in a case, and when. Asked as the application: whoever reads a case reads what was done in it. */
@Component
class CaseHistory {

    private static final int PER_PAGE = 20;
    /** What the engine writes for a task that a person has done, not one that was cancelled. */
    private static final String DONE = "completed";

    private final HistoryService history;
    private final ActingPerson acting;
    private final People people;

    CaseHistory(HistoryService history, ActingPerson acting, People people) {
        this.history = history;
        this.acting = acting;
        this.people = people;
    }

    /** @param more whether there are earlier ones */
    public record Page(List<Done> tasks, boolean more) {}

    /** @param by name of the person; null when nobody had taken the task */
    public record Done(String task, String by, String at) {}

    /**
     * The tasks done last, the latest first.
     *
     * @param from how many to leave out
     */
    Page of(CaseNumber number, int from) {
        List<HistoricTaskInstance> found = acting.asNobody(() -> history.createHistoricTaskInstanceQuery()
                .processInstanceBusinessKey(number.toString())
                .taskDeleteReason(DONE)
                .orderByHistoricTaskInstanceEndTime()
                .desc()
                .orderByTaskId()
                .desc()
                .listPage(from, PER_PAGE + 1));
        List<HistoricTaskInstance> page = found.stream().limit(PER_PAGE).toList();
        Map<String, String> names = people.names(page.stream()
                .map(HistoricTaskInstance::getAssignee)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return new Page(
                page.stream()
                        .map(task -> new Done(
                                TaskNames.withoutSubject(task.getName()),
                                task.getAssignee() == null ? null : names.get(task.getAssignee()),
                                task.getEndTime().toInstant().toString()))
                        .toList(),
                found.size() > PER_PAGE);
    }
}

package dk.portvagt.web.casefile;

import dk.portvagt.acquisition.AcquisitionCase;
import dk.portvagt.acquisition.AcquisitionCases;
import dk.portvagt.acquisition.CaseNumber;
import dk.portvagt.comment.steps.CaseDiscussion;
import dk.portvagt.engine.identity.Caller;
import dk.portvagt.gate.steps.ReadableCase;
import dk.portvagt.landscape.SolutionRegister;
import dk.portvagt.notification.MailLog;
import dk.portvagt.web.casefile.CaseView.Waiting;
import dk.portvagt.web.mail.CaseMails;
import dk.portvagt.web.mail.MailAccess;
import dk.portvagt.web.page.Danish;
import dk.portvagt.web.page.PageShell;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Renders the page of a case: what its tab in Tasklist shows, and what people need to know without a task. */
@Component
class CasePage {

    private static final int LATEST_MAILS = 60;
    private static final int LATEST_COMMENTS = 100;

    private final CaseViews views;
    private final AcquisitionCases cases;
    private final ReadableCase readable;
    private final SolutionRegister solutions;
    private final CaseHistory history;
    private final MailLog mails;
    private final CaseMails rows;
    private final CaseDiscussion discussion;
    private final TaskService tasks;
    private final PageShell shell;
    private final Danish danish;

    CasePage(
            CaseViews views,
            AcquisitionCases cases,
            ReadableCase readable,
            SolutionRegister solutions,
            CaseHistory history,
            MailLog mails,
            CaseMails rows,
            CaseDiscussion discussion,
            TaskService tasks,
            PageShell shell,
            Clock clock) {
        this.views = views;
        this.cases = cases;
        this.readable = readable;
        this.solutions = solutions;
        this.history = history;
        this.mails = mails;
        this.rows = rows;
        this.discussion = discussion;
        this.tasks = tasks;
        this.shell = shell;
        this.danish = new Danish(clock.getZone());
    }

    /**
     * Returns the page; empty if there is no such case.
     *
     * @param person who may read the case
     * @param all whether to list every task that was done, not the latest only
     */
    Optional<String> of(CaseNumber number, Caller person, boolean all) {
        return of(number, person, all, Unsaid.NOTHING);
    }

    /** Returns the page with a comment that was not kept, so that its writer can correct it. */
    Optional<String> of(CaseNumber number, Caller person, Unsaid unsaid) {
        return of(number, person, false, unsaid);
    }

    private Optional<String> of(CaseNumber number, Caller person, boolean all, Unsaid unsaid) {
        return cases.find(number).map(known -> {
            Map<String, Object> values = values(known, views.of(known), person, all);
            values.put("unsaid", unsaid);
            return shell.fill("case", values);
        });
    }

    /**
     * Holds a comment that was refused.
     *
     * @param why in Danish; empty when none was
     */
    public record Unsaid(String text, String why) {

        private static final Unsaid NOTHING = new Unsaid("", "");
    }

    private Map<String, Object> values(AcquisitionCase known, CaseView view, Caller person, boolean all) {
        CaseNumber number = known.number();
        Map<String, Object> values = new HashMap<>();
        values.put("say", danish);
        values.put("view", view);
        values.put("facts", known.content());
        values.put("findings", readable.findings(number));
        values.put("businessCase", readable.businessCase(number));
        values.put("solution", solutions.find(number).orElse(null));
        values.put("comments", discussion.of(number, Long.MAX_VALUE, LATEST_COMMENTS));
        values.put("mine", seen(view));
        values.put("history", all ? history.all(number) : view.history());
        values.put(
                "mails",
                MailAccess.scope(person)
                        .map(scope -> rows.of(mails.ofCase(scope, number.toString(), LATEST_MAILS)))
                        .orElse(null));
        return values;
    }

    /** Returns the ids of the open tasks that the person may open in Tasklist. */
    private Set<String> seen(CaseView view) {
        List<String> open = view.waiting().stream()
                .map(Waiting::id)
                .filter(Objects::nonNull)
                .toList();
        return open.isEmpty()
                ? Set.of()
                : tasks.createTaskQuery().taskIdIn(open.toArray(String[]::new)).listPage(0, open.size()).stream()
                        .map(Task::getId)
                        .collect(Collectors.toSet());
    }
}

package dk.portvagt.demo;

import dk.portvagt.engine.collision.FailureKind;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.task.Task;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Plays the portfolio once. Each step is idempotent: an interrupted demo resumes where it stopped.
 *
 * <p>People may work on its cases meanwhile. A part that is no longer possible, such as an intervention in a case that
 * somebody has withdrawn, is left out, and the rest is played.
 */
class DemoPortfolio {

    private static final Logger LOG = LoggerFactory.getLogger(DemoPortfolio.class);
    private static final String PLAYED = "portvagt.demo.played";
    private static final String ADVANCED = "portvagt.demo.advanced.";

    private final Portfolio portfolio;
    private final ManagementService management;
    private final EngineRest engine;
    private final TaskPlayer taskPlayer;
    private final BudgetPlayer budgets;
    private final BudgetChangePlayer budgetChanges;
    private final CasePlayer cases;
    private final MeetingPlayer meetings;
    private final MeetingDecisions decisions;
    private final MinutesPlayer minutes;
    private final StaffPlayer staff;
    private final ProjectPlayer projects;
    private final InterventionPlayer interventions;
    private final ExistingPlayer existing;
    private final ThresholdPlayer thresholds;
    private final BlanketPlayer blankets;

    DemoPortfolio(
            Portfolio portfolio,
            ManagementService management,
            EngineRest engine,
            TaskPlayer taskPlayer,
            BudgetPlayer budgets,
            BudgetChangePlayer budgetChanges,
            CasePlayer cases,
            MeetingPlayer meetings,
            MeetingDecisions decisions,
            MinutesPlayer minutes,
            StaffPlayer staff,
            ProjectPlayer projects,
            InterventionPlayer interventions,
            ExistingPlayer existing,
            ThresholdPlayer thresholds,
            BlanketPlayer blankets) {
        this.portfolio = portfolio;
        this.management = management;
        this.engine = engine;
        this.taskPlayer = taskPlayer;
        this.budgets = budgets;
        this.budgetChanges = budgetChanges;
        this.cases = cases;
        this.meetings = meetings;
        this.decisions = decisions;
        this.minutes = minutes;
        this.staff = staff;
        this.projects = projects;
        this.interventions = interventions;
        this.existing = existing;
        this.thresholds = thresholds;
        this.blankets = blankets;
    }

    /**
     * Plays the missing steps; no effect after later startups.
     *
     * @throws InterruptedException when the application stops meanwhile; the next startup resumes
     */
    void play() throws InterruptedException {
        if (management.getProperties().containsKey(PLAYED)) {
            return;
        }
        // In-flight work of an interrupted demo must finish before the completed steps are looked up.
        engine.await();
        for (Portfolio.Municipality municipality : portfolio.municipalities()) {
            play(municipality);
        }
        management.setProperty(PLAYED, "true");
        LOG.info(
                "Demo portfolio: played, {} cases are at their stop",
                portfolio.cases().size());
    }

    private void play(Portfolio.Municipality municipality) throws InterruptedException {
        part("procurement thresholds", () -> thresholds.confirm(municipality));
        part("budget years", () -> budgets.openYears(municipality));
        List<Scenario> scenarios = portfolio.cases().stream()
                .filter(scenario -> scenario.municipality().equals(municipality.code()))
                .toList();
        // Once cases wait for the next meeting, a resumed demo must not decide them.
        if (!management.getProperties().containsKey(ADVANCED + municipality.code())) {
            advance(scenarios, municipality);
            askForStaff(municipality, false);
            part("operation in the next year", () -> budgets.commitOperation(municipality));
            part("closing of a year", () -> budgetChanges.close(municipality));
            part("budget changes", () -> budgetChanges.propose(municipality, false));
            part("budget follow-up", () -> budgets.followUp(municipality));
            part("blanket approval", () -> blankets.propose(municipality));
            decideWhatWaits(municipality);
            management.setProperty(ADVANCED + municipality.code(), "true");
        }
        for (Scenario scenario : scenarios) {
            part(scenario.title(), () -> cases.finish(scenario, municipality));
        }
        part("purchase under a blanket approval", () -> blankets.buy(municipality));
        askForStaff(municipality, true);
        part("waiting budget changes", () -> budgetChanges.propose(municipality, true));
        for (ProjectScene project : portfolio.projects()) {
            if (project.municipality().equals(municipality.code())) {
                part(project.caseTitle(), () -> projects.follow(project, municipality));
            }
        }
        for (InterventionScene scene : portfolio.interventions()) {
            if (scene.municipality().equals(municipality.code())) {
                part(scene.caseTitle(), () -> interventions.intervene(scene, municipality));
            }
        }
        part("solutions already in use", () -> existing.takeIn(municipality));
        part("minutes", () -> minutes.writeUp(municipality));
        if (!meetings.isPlanned(municipality)) {
            part("calendar of meetings", () -> meetings.plan(municipality));
        }
    }

    /** Plays a part of the portfolio, and goes on without it if somebody has made it impossible. */
    private static void part(String name, Part part) throws InterruptedException {
        try {
            part.play();
        } catch (RuntimeException e) {
            FailureKind kind = FailureKind.of(e);
            if (kind == FailureKind.OUTAGE || kind == FailureKind.DATABASE) {
                throw e;
            }
            LOG.warn("Demo portfolio: left out what cannot be played any more: {}", name, e);
        }
    }

    /** Plays a part of the portfolio. */
    @FunctionalInterface
    private interface Part {
        void play() throws InterruptedException;
    }

    private void advance(List<Scenario> scenarios, Portfolio.Municipality municipality) throws InterruptedException {
        int round = 0;
        long before;
        do {
            before = taskPlayer.completed();
            decideWhatWaits(municipality);
            for (Scenario scenario : scenarios) {
                part(scenario.title(), () -> cases.advance(scenario, municipality));
            }
            round++;
            LOG.info("Demo portfolio: municipality {}, all cases advanced, round {}", municipality.code(), round);
            // Somebody may sit on a task of the meeting: then the cases that wait for it stay where they are.
        } while (meetings.isNeeded(municipality) && taskPlayer.completed() > before);
    }

    /**
     * Plays the requests for staff.
     *
     * @param waiting true: the requests left for the next meeting; false: those before it
     */
    private void askForStaff(Portfolio.Municipality municipality, boolean waiting) throws InterruptedException {
        for (StaffScene scene : portfolio.staff()) {
            if (!scene.municipality().equals(municipality.code())) {
                continue;
            }
            for (StaffScene.Capacity capacity : scene.capacities()) {
                part(capacity.name(), () -> staff.stateCapacity(capacity, municipality));
            }
            for (StaffScene.Request request : scene.requests()) {
                if (request.waits() == waiting) {
                    part(request.purpose(), () -> staff.ask(request, municipality));
                }
            }
        }
    }

    private void decideWhatWaits(Portfolio.Municipality municipality) throws InterruptedException {
        if (meetings.isNeeded(municipality)) {
            part("meeting", () -> meetings.hold(municipality, (Task task) -> decisions.about(task, portfolio.cases())));
        }
    }
}

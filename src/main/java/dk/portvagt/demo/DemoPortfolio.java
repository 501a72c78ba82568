package dk.portvagt.demo;

import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.task.Task;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Plays the portfolio once. Each step is idempotent: an interrupted demo resumes where it stopped. */
class DemoPortfolio {

    private static final Logger LOG = LoggerFactory.getLogger(DemoPortfolio.class);
    private static final String PLAYED = "portvagt.demo.played";
    private static final String ADVANCED = "portvagt.demo.advanced.";

    private final Portfolio portfolio;
    private final ManagementService management;
    private final EngineRest engine;
    private final BudgetPlayer budgets;
    private final BudgetChangePlayer budgetChanges;
    private final CasePlayer cases;
    private final MeetingPlayer meetings;
    private final MeetingDecisions decisions;
    private final MinutesPlayer minutes;
    private final StaffPlayer staff;
    private final ProjectPlayer projects;
    private final InterventionPlayer interventions;

    DemoPortfolio(
            Portfolio portfolio,
            ManagementService management,
            EngineRest engine,
            BudgetPlayer budgets,
            BudgetChangePlayer budgetChanges,
            CasePlayer cases,
            MeetingPlayer meetings,
            MeetingDecisions decisions,
            MinutesPlayer minutes,
            StaffPlayer staff,
            ProjectPlayer projects,
            InterventionPlayer interventions) {
        this.portfolio = portfolio;
        this.management = management;
        this.engine = engine;
        this.budgets = budgets;
        this.budgetChanges = budgetChanges;
        this.cases = cases;
        this.meetings = meetings;
        this.decisions = decisions;
        this.minutes = minutes;
        this.staff = staff;
        this.projects = projects;
        this.interventions = interventions;
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
        budgets.openYears(municipality);
        List<Scenario> scenarios = portfolio.cases().stream()
                .filter(scenario -> scenario.municipality().equals(municipality.code()))
                .toList();
        // Once cases wait for the next meeting, a resumed demo must not decide them.
        if (!management.getProperties().containsKey(ADVANCED + municipality.code())) {
            advance(scenarios, municipality);
            askForStaff(municipality, false);
            budgets.commitOperation(municipality);
            budgetChanges.close(municipality);
            budgetChanges.propose(municipality, false);
            budgets.followUp(municipality);
            budgets.showFigures(municipality);
            decideWhatWaits(municipality);
            management.setProperty(ADVANCED + municipality.code(), "true");
        }
        for (Scenario scenario : scenarios) {
            cases.finish(scenario, municipality);
        }
        askForStaff(municipality, true);
        budgetChanges.propose(municipality, true);
        for (ProjectScene project : portfolio.projects()) {
            if (project.municipality().equals(municipality.code())) {
                projects.follow(project, municipality);
            }
        }
        for (InterventionScene scene : portfolio.interventions()) {
            if (scene.municipality().equals(municipality.code())) {
                interventions.intervene(scene, municipality);
            }
        }
        minutes.writeUp(municipality);
        if (!meetings.isPlanned(municipality)) {
            meetings.plan(municipality);
        }
    }

    private void advance(List<Scenario> scenarios, Portfolio.Municipality municipality) throws InterruptedException {
        int round = 0;
        do {
            decideWhatWaits(municipality);
            for (Scenario scenario : scenarios) {
                cases.advance(scenario, municipality);
            }
            round++;
            LOG.info("Demo portfolio: municipality {}, all cases advanced, round {}", municipality.code(), round);
        } while (meetings.isNeeded(municipality));
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
                staff.stateCapacity(capacity, municipality);
            }
            for (StaffScene.Request request : scene.requests()) {
                if (request.waits() == waiting) {
                    staff.ask(request, municipality);
                }
            }
        }
    }

    private void decideWhatWaits(Portfolio.Municipality municipality) throws InterruptedException {
        if (meetings.isNeeded(municipality)) {
            meetings.hold(municipality, (Task task) -> decisions.about(task, portfolio.cases()));
        }
    }
}

package dk.portvagt.demo;

import dk.portvagt.acquisition.ProcurementThresholds;
import dk.portvagt.calendar.OfficeDays;
import dk.portvagt.engine.ActingPerson;
import dk.portvagt.existing.ExistingSolutions;
import dk.portvagt.existing.SolutionCsv;
import dk.portvagt.existing.SolutionProcesses;
import dk.portvagt.intervention.Interventions;
import dk.portvagt.intervention.steps.DemandDeadlines;
import java.time.Clock;
import java.time.LocalDate;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Plays the portfolio in a background thread, and stops it before the engine stops.
 *
 * <p>A failure is logged and leaves the application running.
 */
@Component
@ConditionalOnProperty("portvagt.demo")
class DemoRunner implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DemoRunner.class);
    private static final long LONGEST_STEP_MILLIS = 10_000;

    private final DemoPortfolio demo;
    private final Thread player = new Thread(this::play, "demo-portfolio");

    DemoRunner(
            Clock clock,
            ProcessEngine processEngine,
            ActingPerson person,
            OfficeDays officeDays,
            Interventions interventions,
            DemandDeadlines deadlines,
            TransactionTemplate transaction,
            SolutionCsv csv,
            ExistingSolutions solutions,
            SolutionProcesses solutionProcesses,
            ProcurementThresholds thresholds) {
        DemoDates dates = new DemoDates(LocalDate.now(clock));
        EngineRest engine = new EngineRest(processEngine.getManagementService());
        this.demo = demo(
                PortfolioFile.read(),
                dates,
                engine,
                processEngine,
                person,
                officeDays,
                interventions,
                deadlines,
                transaction,
                new ExistingPlayer(csv, solutions, solutionProcesses, dates, engine),
                thresholds);
    }

    static DemoPortfolio demo(
            Portfolio portfolio,
            DemoDates dates,
            EngineRest engine,
            ProcessEngine processEngine,
            ActingPerson person,
            OfficeDays officeDays,
            Interventions interventions,
            DemandDeadlines deadlines,
            TransactionTemplate transaction,
            ExistingPlayer existing,
            ProcurementThresholds thresholds) {
        TaskService tasks = processEngine.getTaskService();
        RuntimeService runtime = processEngine.getRuntimeService();
        ManagementService management = processEngine.getManagementService();
        ProcessStarter processes = new ProcessStarter(
                processEngine.getRepositoryService(),
                processEngine.getFormService(),
                processEngine.getHistoryService(),
                person);
        TaskPlayer taskPlayer = new TaskPlayer(
                tasks, processEngine.getFormService(), processEngine.getHistoryService(), person, transaction);
        DoneTasks doneTasks = new DoneTasks(processEngine.getHistoryService(), runtime);
        FormAnswers answers = new FormAnswers(portfolio, dates, doneTasks, new CriteriaAnswers(tasks), tasks);
        return new DemoPortfolio(
                portfolio,
                management,
                engine,
                taskPlayer,
                new BudgetPlayer(processes, tasks, taskPlayer, management, engine, answers),
                new BudgetChangePlayer(processes, tasks, taskPlayer, engine, answers),
                new CasePlayer(
                        processes,
                        tasks,
                        taskPlayer,
                        engine,
                        answers,
                        doneTasks,
                        new OverdueConditions(runtime, management, engine)),
                new MeetingPlayer(processes, runtime, tasks, taskPlayer, engine, answers),
                new MeetingDecisions(tasks),
                new MinutesPlayer(tasks, taskPlayer, engine, answers),
                new StaffPlayer(processes, tasks, taskPlayer, engine, dates),
                new ProjectPlayer(processes, tasks, taskPlayer, engine, management, dates),
                new InterventionPlayer(processes, runtime, engine, dates, officeDays, interventions, deadlines),
                existing,
                new ThresholdPlayer(processes, thresholds, dates),
                new BlanketPlayer(processes, tasks, taskPlayer, engine, dates));
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        player.setDaemon(true);
        player.start();
    }

    private void play() {
        try {
            demo.play();
        } catch (InterruptedException e) {
            LOG.info("Demo portfolio: stopped; the next startup resumes");
        } catch (RuntimeException e) {
            LOG.error("Demo portfolio: cannot be completed; the next startup retries", e);
        }
    }

    @Override
    public void start() {
        // The player begins when the application is ready, not when its beans are.
    }

    @Override
    public void stop() {
        player.interrupt();
        try {
            player.join(LONGEST_STEP_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return player.isAlive();
    }
}

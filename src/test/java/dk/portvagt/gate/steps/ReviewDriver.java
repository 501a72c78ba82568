package dk.portvagt.gate.steps;

import dk.portvagt.DanishDay;
import dk.portvagt.TestMunicipality;
import dk.portvagt.acquisition.AcquisitionCases;
import dk.portvagt.acquisition.CaseNumber;
import dk.portvagt.acquisition.Ideas;
import dk.portvagt.budget.CentralPool;
import dk.portvagt.budget.LineYear;
import dk.portvagt.budget.PoolLine;
import dk.portvagt.budget.YearAmount;
import dk.portvagt.budgetyear.steps.TestBudget;
import dk.portvagt.businesscase.CaseCosts;
import dk.portvagt.businesscase.CostKind;
import dk.portvagt.decision.DecisionSubject;
import dk.portvagt.process.Desk;
import dk.portvagt.process.Engine;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.beans.factory.BeanFactory;

/** One gate review of a case in a municipality of its own, started as a phase's end would start it. */
public final class ReviewDriver {

    public static final int YEAR = DanishDay.today().getYear();

    private final BeanFactory beans;
    public final Desk desk;
    public final CaseNumber number;
    private ProcessInstance instance;

    public ReviewDriver(BeanFactory beans) {
        this(beans, new Desk(beans, TestMunicipality.next()));
    }

    /** One more case of the municipality. */
    public ReviewDriver(BeanFactory beans, Desk desk) {
        this.beans = beans;
        this.desk = desk;
        number = beans.getBean(AcquisitionCases.class).register(Ideas.of(desk.municipality, "Omsorgssystem"));
        costs(2_000_000);
    }

    /** So little over its whole life that the chair may decide it. */
    public void costsLittle() {
        costs(100_000);
    }

    public void costs(long wholeLife) {
        beans.getBean(CaseCosts.class).replace(number, CostKind.INVESTMENT, List.of(YearAmount.of(YEAR, wholeLife)));
    }

    public GateDriver starts(String gate, Map<String, Object> changes) {
        Map<String, Object> variables = new HashMap<>(Map.of(
                "caseNumber", number.toString(),
                "title", "Omsorgssystem",
                "office", "Børn og Unge",
                "category", "software",
                "personalData", true,
                "riskLevel", "medium",
                "gate", gate,
                "reviewKind", "gate",
                "budgetYear", (long) YEAR));
        variables.putAll(changes);
        ProcessEngineConfigurationImpl engine = beans.getBean(ProcessEngineConfigurationImpl.class);
        RuntimeService runtime = beans.getBean(RuntimeService.class);
        // As the application, not as a person, who could not start this process nor hand variables in.
        instance = new Engine(beans)
                .as(
                        "requester",
                        "requester",
                        desk.municipality,
                        () -> engine.getCommandExecutorTxRequired()
                                .execute(context ->
                                        context.runWithoutAuthorization(() -> runtime.startProcessInstanceByKey(
                                                "gate-review", number.toString(), variables))));
        desk.runJobs();
        return new GateDriver(beans, desk, number.toString());
    }

    /** The review that was started last. */
    public ProcessInstance instance() {
        return instance;
    }

    public void give(PoolLine line, int year, long amount) {
        new TestBudget(beans, desk.municipality).give(line, year, BigDecimal.valueOf(amount));
    }

    /** The case's own money, as a gate that was approved reserves it. */
    public void reserves(long amount) {
        beans.getBean(CentralPool.class)
                .reserve(
                        PoolLine.ACQUISITION,
                        List.of(YearAmount.of(YEAR, amount)),
                        new TestBudget(beans, desk.municipality)
                                .basis(number, "Børn og Unge", "reserve", DecisionSubject.G2));
    }

    LineYear line(PoolLine line, int year) {
        return new LineYear(desk.municipality, line, year);
    }

    BigDecimal available(PoolLine line, int year) {
        return beans.getBean(CentralPool.class).available(line(line, year));
    }

    public BigDecimal reserved() {
        return beans.getBean(CentralPool.class).position(number.toString()).reserved();
    }

    BigDecimal committed() {
        return beans.getBean(CentralPool.class).position(number.toString()).committed();
    }

    /** The value a variable of the review has or had last; null also when there is none. */
    public Object variable(String name) {
        return beans
                .getBean(HistoryService.class)
                .createHistoricVariableInstanceQuery()
                .processInstanceId(instance.getId())
                .activityInstanceIdIn(instance.getId())
                .variableName(name)
                .list()
                .stream()
                .findFirst()
                .map(HistoricVariableInstance::getValue)
                .orElse(null);
    }

    /** As a withdrawal of the case does it. */
    public void isCancelled() {
        beans.getBean(RuntimeService.class).deleteProcessInstance(instance.getId(), "Trukket tilbage");
    }
}

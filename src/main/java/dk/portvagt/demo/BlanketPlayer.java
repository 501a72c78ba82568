package dk.portvagt.demo;

import dk.portvagt.blanket.steps.BlanketVariables;
import dk.portvagt.engine.identity.PortvagtGroup;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.plugin.variable.SpinValues;

/** Has purchases approved in advance, and makes one of them, as the people of a municipality do. */
class BlanketPlayer {

    private static final String APPROVAL = "blanket-approval";
    private static final String PURCHASE = "blanket-purchase";

    private final ProcessStarter processes;
    private final TaskService tasks;
    private final TaskPlayer taskPlayer;
    private final EngineRest engine;
    private final DemoDates dates;

    BlanketPlayer(
            ProcessStarter processes, TaskService tasks, TaskPlayer taskPlayer, EngineRest engine, DemoDates dates) {
        this.processes = processes;
        this.tasks = tasks;
        this.taskPlayer = taskPlayer;
        this.engine = engine;
        this.dates = dates;
    }

    /** Proposes the blanket approval for the next meeting, if the municipality has one. */
    void propose(Portfolio.Municipality municipality) throws InterruptedException {
        if (municipality.blanket() == null) {
            return;
        }
        String instance = begun(
                APPROVAL,
                BlanketVariables.BLANKET_TITLE.getName(),
                municipality.blanket().terms(),
                // The one who proposes does not record the decision.
                municipality.colleague(PortvagtGroup.SECRETARIAT.id()),
                municipality);
        String buyer = municipality.person(PortvagtGroup.REQUESTER);
        does(
                instance,
                "UserTask_ChooseBuyers",
                municipality,
                Map.of(
                        "blanketAction",
                        "propose",
                        "blanketBuyers",
                        SpinValues.jsonValue("[\"%s\"]".formatted(buyer)).create()));
    }

    /** Buys under the blanket approval: ordered, received and paid. */
    void buy(Portfolio.Municipality municipality) throws InterruptedException {
        if (municipality.blanket() == null) {
            return;
        }
        String instance = begun(
                PURCHASE,
                BlanketVariables.PURCHASE_SUBJECT.getName(),
                municipality.blanket().purchase(),
                municipality.person(PortvagtGroup.REQUESTER),
                municipality);
        for (Task order : open(instance, "UserTask_OrderOnBlanket")) {
            String blanket = BlanketVariables.PURCHASE_BLANKET_OPTIONS
                    .from(tasks, order.getId())
                    .get()
                    .elements()
                    .get(0)
                    .prop("value")
                    .stringValue();
            does(
                    instance,
                    "UserTask_OrderOnBlanket",
                    municipality,
                    Map.of("purchaseAction", "order", "purchaseBlanket", blanket));
        }
        does(instance, "UserTask_ConfirmDelivery", municipality, Map.of("purchaseDelivery", "delivered"));
        does(
                instance,
                "UserTask_BookPurchaseInvoice",
                municipality,
                municipality.blanket().invoice());
    }

    private String begun(
            String process, String variable, Map<String, Object> form, String by, Portfolio.Municipality municipality)
            throws InterruptedException {
        String instance = processes
                .find(process, municipality.code(), variable, form.get(variable))
                .map(HistoricProcessInstance::getId)
                .orElseGet(() -> processes.start(process, by, dates.fillIn(form)));
        engine.await();
        return instance;
    }

    private void does(String instance, String task, Portfolio.Municipality municipality, Map<String, Object> answers)
            throws InterruptedException {
        for (Task open : open(instance, task)) {
            taskPlayer.complete(open, municipality, () -> dates.fillIn(answers));
        }
        engine.await();
    }

    private Iterable<Task> open(String instance, String task) {
        return tasks.createTaskQuery()
                .processInstanceId(instance)
                .taskDefinitionKey(task)
                .list();
    }
}

package dk.portvagt.web.cockpit.history;

import dk.portvagt.engine.identity.PortvagtGroup;
import dk.portvagt.web.cockpit.CockpitPage;
import dk.portvagt.web.cockpit.Listing;
import dk.portvagt.web.cockpit.Refused;
import dk.portvagt.web.cockpit.Typed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstanceQuery;
import org.camunda.bpm.engine.history.HistoricDecisionInstanceQuery;
import org.camunda.bpm.engine.history.HistoricDetailQuery;
import org.camunda.bpm.engine.history.HistoricIncidentQuery;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstanceQuery;
import org.camunda.bpm.engine.query.Query;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Answers the requests of the page "Historik". The engine limits the results to the reader's permissions and
 * municipality.
 */
@Component
@Produces(MediaType.APPLICATION_JSON)
public class HistoryPage implements CockpitPage {

    /** Limits the rows of one page of a list. */
    static final int PAGE = 50;

    /** Limits the processes in the tree of one case; a long life with many gates has some dozens. */
    private static final int MOST_OF_A_CASE = 1000;

    private static final int MOST_ROWS = 999_999_999;

    private final HistoryService history;
    private final InstanceRows instances;
    private final StepRows steps;
    private final Diagrams diagrams;

    HistoryPage(HistoryService history, InstanceRows instances, StepRows steps, Diagrams diagrams) {
        this.history = history;
        this.instances = instances;
        this.steps = steps;
        this.diagrams = diagrams;
    }

    @Override
    public String id() {
        return "historik";
    }

    @Override
    public Set<PortvagtGroup> readers() {
        return Set.of(
                PortvagtGroup.ADMINISTRATOR,
                PortvagtGroup.MUNICIPAL_ADMINISTRATOR,
                PortvagtGroup.DIGITALISATION_MANAGER,
                PortvagtGroup.ANALYST);
    }

    /** Lists the processes of a case, each above those that it called; without a case, the latest started ones. */
    @GET
    public Listing<InstanceRow> find(
            @QueryParam("sag") @Nullable String caseNumber, @QueryParam("fra") @Nullable String from) {
        String wanted = Typed.text(caseNumber);
        int offset = offset(from);
        if (wanted == null) {
            HistoricProcessInstanceQuery latest = history.createHistoricProcessInstanceQuery()
                    .rootProcessInstances()
                    .orderByProcessInstanceStartTime()
                    .desc()
                    .orderByProcessInstanceId()
                    .desc();
            return page(latest, offset, instances::row);
        }
        List<HistoricProcessInstance> found = history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(wanted)
                .orderByProcessInstanceStartTime()
                .asc()
                .orderByProcessInstanceId()
                .asc()
                .listPage(0, MOST_OF_A_CASE);
        return new Listing<>(0, MOST_OF_A_CASE, found.size(), instances.tree(found));
    }

    /** Shows one process with its diagram and its path. */
    @GET
    @Path("{instance}")
    public InstanceView show(@PathParam("instance") String id) {
        HistoricProcessInstance instance = get(id);
        return new InstanceView(instances.row(instance), diagrams.of(instance));
    }

    /** Lists its steps, in the order they began. */
    @GET
    @Path("{instance}/trin")
    public Listing<StepRow> steps(@PathParam("instance") String id, @QueryParam("fra") @Nullable String from) {
        HistoricActivityInstanceQuery query = history.createHistoricActivityInstanceQuery()
                .processInstanceId(get(id).getId())
                .orderByHistoricActivityInstanceStartTime()
                .asc()
                .orderPartiallyByOccurrence()
                .asc();
        return page(query, offset(from), steps::row);
    }

    /** Lists the changes of its variables, the latest first. */
    @GET
    @Path("{instance}/variable")
    public Listing<VariableRow> variables(@PathParam("instance") String id, @QueryParam("fra") @Nullable String from) {
        HistoricDetailQuery query = history.createHistoricDetailQuery()
                .processInstanceId(get(id).getId())
                .variableUpdates()
                .disableBinaryFetching()
                .disableCustomObjectDeserialization()
                .orderByTime()
                .desc()
                .orderPartiallyByOccurrence()
                .desc();
        return page(query, offset(from), VariableRow::of);
    }

    /** Lists the results of decision tables in it, with their inputs. */
    @GET
    @Path("{instance}/beslutninger")
    public Listing<DecisionRow> decisions(@PathParam("instance") String id, @QueryParam("fra") @Nullable String from) {
        HistoricDecisionInstanceQuery query = history.createHistoricDecisionInstanceQuery()
                .processInstanceId(get(id).getId())
                .includeInputs()
                .includeOutputs()
                .disableBinaryFetching()
                .disableCustomObjectDeserialization()
                .orderByEvaluationTime()
                .asc();
        return page(query, offset(from), DecisionRow::of);
    }

    /** Lists its incidents. */
    @GET
    @Path("{instance}/haendelser")
    public Listing<IncidentRow> incidents(@PathParam("instance") String id, @QueryParam("fra") @Nullable String from) {
        HistoricProcessInstance instance = get(id);
        HistoricIncidentQuery query = history.createHistoricIncidentQuery()
                .processInstanceId(instance.getId())
                .orderByCreateTime()
                .desc();
        return page(
                query,
                offset(from),
                incident -> IncidentRow.of(incident, diagrams.name(instance, incident.getActivityId())));
    }

    private HistoricProcessInstance get(String id) {
        HistoricProcessInstance instance = history.createHistoricProcessInstanceQuery()
                .processInstanceId(id)
                .singleResult();
        if (instance == null) {
            throw Refused.unknown("Forløbet findes ikke, eller du kan ikke se det.");
        }
        return instance;
    }

    private static int offset(@Nullable String typed) {
        return Typed.number("Rækken at begynde ved", typed, 0, MOST_ROWS, 0);
    }

    private static <T, R> Listing<R> page(Query<?, T> query, int offset, Function<T, R> row) {
        List<R> rows = query.listPage(offset, PAGE).stream().map(row).toList();
        return Listing.of(offset, PAGE, rows, query::count);
    }

    /** A process of a case as the page shows it. */
    public record InstanceView(InstanceRow instance, Diagram diagram) {}
}

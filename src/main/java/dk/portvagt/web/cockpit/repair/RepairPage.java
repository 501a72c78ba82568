package dk.portvagt.web.cockpit.repair;

import dk.portvagt.engine.identity.CurrentCaller;
import dk.portvagt.engine.identity.PortvagtGroup;
import dk.portvagt.web.cockpit.CockpitPage;
import dk.portvagt.web.cockpit.Listing;
import dk.portvagt.web.cockpit.Refused;
import dk.portvagt.web.cockpit.Typed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Answers the requests of the page "Drift". The municipality's own administrator and the digitalisation manager see its
 * stuck steps and give them new attempts; everything else is the administrator's.
 */
@Component
@Produces(MediaType.APPLICATION_JSON)
public class RepairPage implements CockpitPage {

    /** Limits the rows of one page of a list. */
    static final int PAGE = 50;

    private static final int MOST_ROWS = 999_999_999;

    private final CurrentCaller caller;
    private final StuckSteps stuck;
    private final ProcessRepairs processes;
    private final Messages messages;
    private final CleanUp cleaning;
    private final Guide guide;

    RepairPage(
            CurrentCaller caller,
            StuckSteps stuck,
            ProcessRepairs processes,
            Messages messages,
            CleanUp cleaning,
            Guide guide) {
        this.caller = caller;
        this.stuck = stuck;
        this.processes = processes;
        this.messages = messages;
        this.cleaning = cleaning;
        this.guide = guide;
    }

    @Override
    public String id() {
        return "reparation";
    }

    @Override
    public Set<PortvagtGroup> readers() {
        return Set.of(
                PortvagtGroup.ADMINISTRATOR,
                PortvagtGroup.MUNICIPAL_ADMINISTRATOR,
                PortvagtGroup.DIGITALISATION_MANAGER);
    }

    /** Lists the steps that stand still, or with {@code hvad=igen} those that are retried by themselves. */
    @GET
    public StuckView stuck(@QueryParam("hvad") @Nullable String kind, @QueryParam("fra") @Nullable String from) {
        return new StuckView(mayChange(), stuck.list("igen".equals(kind), offset(from), PAGE));
    }

    /** Lists the failed attempts of a step. */
    @GET
    @Path("forsoeg")
    public List<StuckSteps.AttemptRow> attempts(@QueryParam("trin") @Nullable String job) {
        return stuck.attempts(job);
    }

    /** Returns the stack trace of an attempt. */
    @GET
    @Path("spor")
    public Trace trace(@QueryParam("forsoeg") @Nullable String attempt) {
        return new Trace(stuck.trace(attempt));
    }

    /** Returns the guide's chapter about a kind of failure. */
    @GET
    @Path("vejledning")
    public Guide.Chapter chapter(@QueryParam("slags") @Nullable String kind) {
        return guide.chapter(kind);
    }

    /** Gives steps a new attempt. */
    @POST
    @Path("forsoeg")
    @Consumes(MediaType.APPLICATION_JSON)
    public Result retry(BulkRequest request) {
        return stuck.retry(request);
    }

    /** Lists the processes that nobody called. */
    @GET
    @Path("forloeb")
    public Listing<ProcessRow> processes(
            @QueryParam("sag") @Nullable String caseNumber,
            @QueryParam("tilstand") @Nullable String state,
            @QueryParam("fra") @Nullable String from) {
        refuseReaders();
        return processes.list(Typed.text(caseNumber), state, offset(from), PAGE);
    }

    /** Pauses processes. */
    @POST
    @Path("forloeb/pause")
    @Consumes(MediaType.APPLICATION_JSON)
    public Result suspend(BulkRequest request) {
        return processes.suspend(changing(request));
    }

    /** Resumes processes. */
    @POST
    @Path("forloeb/genoptag")
    @Consumes(MediaType.APPLICATION_JSON)
    public Result activate(BulkRequest request) {
        return processes.activate(changing(request));
    }

    /** Sets a variable of processes. */
    @POST
    @Path("forloeb/variabel")
    @Consumes(MediaType.APPLICATION_JSON)
    public Result set(BulkRequest request) {
        return processes.set(changing(request));
    }

    /** Deletes processes. */
    @POST
    @Path("forloeb/slet")
    @Consumes(MediaType.APPLICATION_JSON)
    public Result delete(BulkRequest request) {
        return processes.delete(changing(request));
    }

    /** Begins ended processes again. */
    @POST
    @Path("forloeb/forfra")
    @Consumes(MediaType.APPLICATION_JSON)
    public Result restart(BulkRequest request) {
        return processes.restart(changing(request));
    }

    /** Lists the messages that a case's processes wait for. */
    @GET
    @Path("beskeder")
    public List<MessageRow> messages(@QueryParam("sag") @Nullable String caseNumber) {
        refuseReaders();
        String wanted = Typed.text(caseNumber);
        return wanted == null ? List.of() : messages.of(wanted);
    }

    /** Sends messages by hand. */
    @POST
    @Path("beskeder")
    @Consumes(MediaType.APPLICATION_JSON)
    public Result send(BulkRequest request) {
        return messages.send(changing(request));
    }

    /** Shows the plan of cleaning the history. */
    @GET
    @Path("oprydning")
    public CleanUp.CleanUpView cleanUp(@QueryParam("fra") @Nullable String from) {
        refuseReaders();
        return cleaning.view(offset(from), PAGE);
    }

    /** Orders the cleaning of what is due. */
    @POST
    @Path("oprydning")
    @Consumes(MediaType.APPLICATION_JSON)
    public Done order(BulkRequest request) {
        cleaning.order(changing(request).reason());
        return new Done("Oprydningen er bestilt og kører i baggrunden.");
    }

    private BulkRequest changing(@Nullable BulkRequest request) {
        refuseReaders();
        return Repairs.wanted(request);
    }

    private void refuseReaders() {
        if (!mayChange()) {
            throw Refused.forbidden("Det kan kun installationens administrator.");
        }
    }

    private boolean mayChange() {
        return caller.get().isIn(PortvagtGroup.ADMINISTRATOR);
    }

    private static int offset(@Nullable String typed) {
        return Typed.number("Rækken at begynde ved", typed, 0, MOST_ROWS, 0);
    }

    /**
     * The steps that stand still.
     *
     * @param mayChange whether the reader may use the other tabs, too
     */
    public record StuckView(boolean mayChange, Listing<StuckRow> steps) {}

    /** A stack trace. */
    public record Trace(String text) {}

    /** Describes the result in a sentence. */
    public record Done(String sentence) {}
}

package dk.portvagt.web.cockpit.version;

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
import org.springframework.stereotype.Component;

/** Answers what the page "Versioner" asks. Analysts see how their models are used; administrators move cases. */
@Component
@Produces(MediaType.APPLICATION_JSON)
public class VersionPage implements CockpitPage {

    /** Rows of a list that are shown at once. */
    static final int PAGE = 50;

    private static final int MOST_ROWS = 999_999_999;

    private final CurrentCaller caller;
    private final Versions versions;
    private final Migrations migrations;
    private final Modifications modifications;
    private final Batches batches;

    VersionPage(
            CurrentCaller caller,
            Versions versions,
            Migrations migrations,
            Modifications modifications,
            Batches batches) {
        this.caller = caller;
        this.versions = versions;
        this.migrations = migrations;
        this.modifications = modifications;
        this.batches = batches;
    }

    @Override
    public String id() {
        return "versioner";
    }

    @Override
    public Set<PortvagtGroup> readers() {
        return Set.of(PortvagtGroup.ADMINISTRATOR, PortvagtGroup.ANALYST);
    }

    /** The versions with the number of cases on each. */
    @GET
    public VersionOverview overview() {
        return new VersionOverview(mayChange(), versions.all());
    }

    /** The running processes on a version. */
    @GET
    @Path("forloeb")
    public Listing<RunningRow> running(@QueryParam("version") String id, @QueryParam("fra") String from) {
        VersionRow version = versions.all().stream()
                .filter(candidate -> candidate.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refused.unknown("Versionen findes ikke, eller der er ingen forløb på den."));
        int offset = offset(from);
        return Listing.of(offset, PAGE, versions.running(version.id(), offset, PAGE), version::running);
    }

    /** What would happen to each process, without anything happening. */
    @POST
    @Path("proeve")
    @Consumes(MediaType.APPLICATION_JSON)
    public List<TrialRow> rehearse(MoveRequest request) {
        return migrations.rehearse(changing(request));
    }

    /** What would happen to a part of all that are on the version, as many as go the same way in a row. */
    @POST
    @Path("proeve/alle")
    @Consumes(MediaType.APPLICATION_JSON)
    public Listing<AlikeTrials> outcomes(MoveRequest request, @QueryParam("fra") String from) {
        return migrations.outcomes(changing(request), offset(from), PAGE);
    }

    /** What would happen to each of a part of them. */
    @POST
    @Path("proeve/side")
    @Consumes(MediaType.APPLICATION_JSON)
    public Listing<TrialRow> rehearse(MoveRequest request, @QueryParam("fra") String from) {
        return migrations.rehearse(changing(request), offset(from), PAGE);
    }

    /** Moves processes to another version. */
    @POST
    @Path("flyt")
    @Consumes(MediaType.APPLICATION_JSON)
    public MoveResult move(MoveRequest request) {
        return migrations.move(changing(request));
    }

    /** How far the moving has come. */
    @GET
    @Path("koersler")
    public Listing<BatchRow> batches(@QueryParam("fra") String from) {
        refuseReaders();
        return batches.list(offset(from), PAGE);
    }

    /** One of them, with why it does not go on. */
    @GET
    @Path("koersler/en")
    public BatchView batch(@QueryParam("id") String id) {
        refuseReaders();
        return batches.view(id);
    }

    /** Tries again what could not be moved. */
    @POST
    @Path("koersler/proev-igen")
    @Consumes(MediaType.APPLICATION_JSON)
    public Done retry(BatchRequest request) {
        batches.retry(changing(request));
        return new Done("Forløbene prøves flyttet igen i baggrunden.");
    }

    /** Ends one that does not go on. */
    @POST
    @Path("koersler/afslut")
    @Consumes(MediaType.APPLICATION_JSON)
    public Done end(BatchRequest request) {
        batches.end(changing(request));
        return new Done("Flytningen er afsluttet. De forløb, den ikke nåede, bliver på deres version.");
    }

    /** Where a process is, and where it can be put. */
    @GET
    @Path("trin")
    public StepChoices steps(@QueryParam("instans") String id) {
        refuseReaders();
        return modifications.choices(id);
    }

    /** Puts a process at another step, and tells where it is then. */
    @POST
    @Path("trin")
    @Consumes(MediaType.APPLICATION_JSON)
    public Done moveStep(StepRequest request) {
        modifications.move(changing(request));
        return new Done("Forløbet er flyttet, og begrundelsen står i driftsloggen.");
    }

    private <T> T changing(T request) {
        refuseReaders();
        if (request == null) {
            throw Refused.unreadable("Der mangler oplysninger om, hvad der skal ske.");
        }
        return request;
    }

    private void refuseReaders() {
        if (!mayChange()) {
            throw Refused.forbidden("Kun en administrator kan flytte forløb.");
        }
    }

    private boolean mayChange() {
        return caller.get().isIn(PortvagtGroup.ADMINISTRATOR);
    }

    private static int offset(String typed) {
        return Typed.number("Rækken at begynde ved", typed, 0, MOST_ROWS, 0);
    }

    /** What became of it, in a sentence. */
    public record Done(String sentence) {}

    /**
     * The versions of the models.
     *
     * @param mayChange whether the reader may move cases, too
     */
    public record VersionOverview(boolean mayChange, List<VersionRow> versions) {}
}

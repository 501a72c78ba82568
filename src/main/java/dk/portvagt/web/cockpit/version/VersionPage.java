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
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers the requests of the page "Versioner". Analysts see the use of their models; administrators move cases. */
@Component
@Produces(MediaType.APPLICATION_JSON)
public class VersionPage implements CockpitPage {

    /** Limits the rows of one page of a list. */
    static final int PAGE = 50;

    private static final int MOST_ROWS = 999_999_999;

    private final CurrentCaller caller;
    private final Versions versions;
    private final Migrations migrations;
    private final Modifications modifications;
    private final Batches batches;
    private final OlderVersions older;

    VersionPage(
            CurrentCaller caller,
            Versions versions,
            Migrations migrations,
            Modifications modifications,
            Batches batches,
            OlderVersions older) {
        this.caller = caller;
        this.versions = versions;
        this.migrations = migrations;
        this.modifications = modifications;
        this.batches = batches;
        this.older = older;
    }

    @Override
    public String id() {
        return "versioner";
    }

    @Override
    public Set<PortvagtGroup> readers() {
        return Set.of(PortvagtGroup.ADMINISTRATOR, PortvagtGroup.ANALYST);
    }

    /** Lists the versions with the number of cases on each. */
    @GET
    public VersionOverview overview(@QueryParam("alle") @Nullable String unused) {
        return new VersionOverview(mayChange(), versions.all("ja".equals(unused)));
    }

    /** Deploys an older version again; it waits for its activation like every deployment. */
    @POST
    @Path("udrul")
    @Consumes(MediaType.APPLICATION_JSON)
    public Done deployAgain(AgainRequest request) {
        older.deploy(changing(request));
        return new Done("Den ældre version venter nu på aktivering under Ændringer.");
    }

    /** Lists the running processes on a version. */
    @GET
    @Path("forloeb")
    public Listing<RunningRow> running(
            @QueryParam("version") @Nullable String id, @QueryParam("fra") @Nullable String from) {
        VersionRow version = versions.all().stream()
                .filter(candidate -> candidate.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refused.unknown("Versionen findes ikke, eller der er ingen forløb på den."));
        int offset = offset(from);
        return Listing.of(offset, PAGE, versions.running(version.id(), offset, PAGE), version::running);
    }

    /** Predicts the result for each process, without a change. */
    @POST
    @Path("proeve")
    @Consumes(MediaType.APPLICATION_JSON)
    public List<TrialRow> rehearse(MoveRequest request) {
        return migrations.rehearse(changing(request));
    }

    /** Predicts the results for a part of all processes on the version, in runs of one outcome. */
    @POST
    @Path("proeve/alle")
    @Consumes(MediaType.APPLICATION_JSON)
    public Listing<AlikeTrials> outcomes(MoveRequest request, @QueryParam("fra") String from) {
        return migrations.outcomes(changing(request), offset(from), PAGE);
    }

    /** Predicts the result for each of a part of them. */
    @POST
    @Path("proeve/side")
    @Consumes(MediaType.APPLICATION_JSON)
    public Listing<TrialRow> rehearse(MoveRequest request, @QueryParam("fra") @Nullable String from) {
        return migrations.rehearse(changing(request), offset(from), PAGE);
    }

    /** Moves processes to another version. */
    @POST
    @Path("flyt")
    @Consumes(MediaType.APPLICATION_JSON)
    public MoveResult move(MoveRequest request) {
        return migrations.move(changing(request));
    }

    /** Lists the batches with their progress. */
    @GET
    @Path("koersler")
    public Listing<BatchRow> batches(@QueryParam("fra") @Nullable String from) {
        refuseReaders();
        return batches.list(offset(from), PAGE);
    }

    /** Shows a batch with its failures. */
    @GET
    @Path("koersler/en")
    public BatchView batch(@QueryParam("id") @Nullable String id) {
        refuseReaders();
        return batches.view(id);
    }

    /** Retries the failures of a batch. */
    @POST
    @Path("koersler/proev-igen")
    @Consumes(MediaType.APPLICATION_JSON)
    public Done retry(BatchRequest request) {
        batches.retry(changing(request));
        return new Done("Forløbene prøves flyttet igen i baggrunden.");
    }

    /** Ends a stuck batch. */
    @POST
    @Path("koersler/afslut")
    @Consumes(MediaType.APPLICATION_JSON)
    public Done end(BatchRequest request) {
        batches.end(changing(request));
        return new Done("Flytningen er afsluttet. De forløb, den ikke nåede, bliver på deres version.");
    }

    /** Lists the current and the possible steps of a process. */
    @GET
    @Path("trin")
    public StepChoices steps(@QueryParam("instans") @Nullable String id) {
        refuseReaders();
        return modifications.choices(id);
    }

    /** Moves a process to another step, and returns its new position. */
    @POST
    @Path("trin")
    @Consumes(MediaType.APPLICATION_JSON)
    public Done moveStep(StepRequest request) {
        modifications.move(changing(request));
        return new Done("Forløbet er flyttet, og begrundelsen står i driftsloggen.");
    }

    private <T> T changing(@Nullable T request) {
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

    private static int offset(@Nullable String typed) {
        return Typed.number("Rækken at begynde ved", typed, 0, MOST_ROWS, 0);
    }

    /** Describes the result in a sentence. */
    public record Done(String sentence) {}

    /**
     * The versions of the models.
     *
     * @param mayChange whether the reader may move cases, too
     */
    public record VersionOverview(boolean mayChange, List<VersionRow> versions) {}
}

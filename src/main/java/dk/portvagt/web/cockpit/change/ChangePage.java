package dk.portvagt.web.cockpit.change;

import dk.portvagt.engine.identity.Caller;
import dk.portvagt.engine.identity.CurrentCaller;
import dk.portvagt.engine.identity.People;
import dk.portvagt.engine.identity.PortvagtGroup;
import dk.portvagt.modelguard.deploy.DeploymentGuard;
import dk.portvagt.modelguard.deploy.PreparedChange;
import dk.portvagt.modelguard.deploy.PreparedChanges;
import dk.portvagt.modelguard.difference.ModelComparison;
import dk.portvagt.modelguard.model.Finding;
import dk.portvagt.modelguard.replay.Replay;
import dk.portvagt.web.cockpit.CockpitPage;
import dk.portvagt.web.cockpit.Listing;
import dk.portvagt.web.cockpit.Refused;
import dk.portvagt.web.cockpit.Typed;
import dk.portvagt.web.cockpit.version.TrialRow;
import dk.portvagt.web.cockpit.version.VersionRow;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Answers the requests of the page "Ændringer". Analysts see the changes of the shared models and of their own
 * municipality; administrators see all.
 */
@Component
@Produces(MediaType.APPLICATION_JSON)
public class ChangePage implements CockpitPage {

    private static final int PAGE = 50;
    /** Limits the cases in one request, because each is tried while the reader waits. */
    private static final int CASES = 20;

    private static final int MOST_ROWS = 999_999_999;

    private final CurrentCaller caller;
    private final People people;
    private final PreparedChanges changes;
    private final ChangedModels models;
    private final Touched touched;
    private final Activators activators;
    private final Decisions decisions;
    private final DeploymentGuard guard;
    private final ModelerTemplates templates;

    ChangePage(
            CurrentCaller caller,
            People people,
            PreparedChanges changes,
            ChangedModels models,
            Touched touched,
            Activators activators,
            Decisions decisions,
            DeploymentGuard guard,
            ModelerTemplates templates) {
        this.templates = templates;
        this.caller = caller;
        this.people = people;
        this.changes = changes;
        this.models = models;
        this.touched = touched;
        this.activators = activators;
        this.decisions = decisions;
        this.guard = guard;
    }

    @Override
    public String id() {
        return "aendringer";
    }

    @Override
    public Set<PortvagtGroup> readers() {
        return Set.of(PortvagtGroup.ADMINISTRATOR, PortvagtGroup.ANALYST);
    }

    /** Lists the changes, waiting ones first. */
    @GET
    public Listing<ChangeRow> list(@QueryParam("fra") @Nullable String from) {
        Caller person = caller.get();
        List<String> municipalities = person.isIn(PortvagtGroup.ADMINISTRATOR) ? null : person.municipalities();
        int offset = offset(from);
        return Listing.of(
                offset,
                PAGE,
                changes.list(municipalities, offset, PAGE).stream()
                        .map(this::row)
                        .toList(),
                () -> changes.count(municipalities));
    }

    /** Shows the effects of a change. */
    @GET
    @Path("aendring")
    public ChangeView view(@QueryParam("id") @Nullable String id) {
        PreparedChange change = change(id);
        List<ChangedModel> changed = models.of(change);
        boolean waits = change.state() == PreparedChange.State.PREPARED;
        List<String> findings = waits ? findings(change) : List.of();
        List<String> concerns = waits && findings.isEmpty() ? activators.concerns(change) : change.concerns();
        return new ChangeView(
                row(change),
                ChangedModels.basis(changed),
                waits ? changed.stream().map(model -> file(model, change)).toList() : List.of(),
                findings,
                concerns,
                activators.refusal(change, concerns, caller.get()).orElse(null),
                activators.mayDiscard(change, caller.get()));
    }

    /** Lists the cases on a version of a process in the change, and whether each can be moved to the new version. */
    @GET
    @Path("sager")
    public Listing<TrialRow> cases(
            @QueryParam("id") @Nullable String id,
            @QueryParam("version") @Nullable String version,
            @QueryParam("fra") @Nullable String from) {
        PreparedChange change = change(id);
        List<ChangedModel> changed = fitting(change);
        VersionRow running = changed.stream()
                .filter(model -> model.kind() == ModelKind.PROCESS)
                .flatMap(model -> touched.running(model, change.municipality()).stream())
                .filter(row -> row.id().equals(version))
                .findFirst()
                .orElseThrow(() -> Refused.unknown("Der kører ingen sager på den version."));
        return touched.cases(change, changed, running, offset(from), CASES);
    }

    /** Tells which cases of the last twelve months a process or a table of the change would have sent another way. */
    @GET
    @Path("genspil")
    public Replay replay(@QueryParam("id") @Nullable String id, @QueryParam("fil") @Nullable String file) {
        PreparedChange change = change(id);
        List<ChangedModel> changed = fitting(change);
        ChangedModel model = changed.stream()
                .filter(candidate -> candidate.file().equals(file) && candidate.kind() != ModelKind.FORM)
                .findFirst()
                .orElseThrow(() -> Refused.unknown("Ændringen har ingen sådan model."));
        RunningModel running = model.running()
                .orElseThrow(() -> Refused.unreadable("Modellen er ny, så ingen sager har fulgt en tidligere udgave."));
        return touched.replay(change, changed, model, running);
    }

    /** Returns the drawing that runs now and the new one, as BPMN. */
    @GET
    @Path("tegning")
    public Drawings drawings(@QueryParam("id") @Nullable String id, @QueryParam("fil") @Nullable String file) {
        ChangedModel model = models.of(change(id)).stream()
                .filter(candidate -> candidate.file().equals(file) && candidate.kind() == ModelKind.PROCESS)
                .findFirst()
                .orElseThrow(() -> Refused.unknown("Ændringen har ingen sådan tegning."));
        return new Drawings(
                model.running().map(RunningModel::content).map(ChangePage::text).orElse(null), text(model.content()));
    }

    /** Offers the element templates of this installation for Camunda Modeler, as a file. */
    @GET
    @Path("skabeloner.json")
    public Response templates() {
        return Response.ok(templates.all(caller.get().municipalities()))
                .header("Content-Disposition", "attachment; filename=\"portvagt.json\"")
                .header("Cache-Control", "no-store")
                .build();
    }

    private static String text(byte[] content) {
        return new String(content, StandardCharsets.UTF_8);
    }

    private List<ChangedModel> fitting(PreparedChange change) {
        if (change.state() != PreparedChange.State.PREPARED || !findings(change).isEmpty()) {
            throw Refused.unreadable("Ændringen kan ikke aktiveres, så ingen sager kan prøves af.");
        }
        return models.of(change);
    }

    /** Activates the change: new cases then begin on it. */
    @POST
    @Path("aktiver")
    @Consumes(MediaType.APPLICATION_JSON)
    public Done activate(DecideRequest request) {
        decisions.activate(change(wanted(request).id()).id(), request.basis(), request.reason());
        return new Done("Ændringen er aktiveret: nye sager følger den fra nu.");
    }

    /** Discards the change. */
    @POST
    @Path("kasser")
    @Consumes(MediaType.APPLICATION_JSON)
    public Done discard(DecideRequest request) {
        decisions.discard(change(wanted(request).id()).id(), request.reason());
        return new Done("Ændringen er kasseret. Det, der kører, er ikke rørt.");
    }

    private static DecideRequest wanted(@Nullable DecideRequest request) {
        if (request == null) {
            throw Refused.unreadable("Der mangler oplysninger om, hvad der skal ske.");
        }
        return request;
    }

    /** Finds a change that the person may see. */
    private PreparedChange change(@Nullable String typed) {
        Caller person = caller.get();
        return uuid(typed)
                .flatMap(changes::find)
                .filter(change -> change.municipality() == null
                        || person.isIn(PortvagtGroup.ADMINISTRATOR)
                        || person.municipalities().contains(change.municipality()))
                .orElseThrow(() -> Refused.unknown("Ændringen findes ikke."));
    }

    private static Optional<UUID> uuid(@Nullable String typed) {
        try {
            return Optional.ofNullable(Typed.text(typed)).map(UUID::fromString);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private List<String> findings(PreparedChange change) {
        return guard.findings(changes.files(change.id()), change.municipality()).stream()
                .map(Finding::toString)
                .toList();
    }

    private FileChange file(ChangedModel model, PreparedChange change) {
        byte[] now = model.running().map(RunningModel::content).orElse(null);
        boolean process = model.kind() == ModelKind.PROCESS;
        return new FileChange(
                model.file(),
                model.key(),
                model.kind().name(),
                model.running().map(RunningModel::version).orElse(null),
                change.municipality() != null
                        && model.running()
                                .filter(running -> running.municipality() == null)
                                .isPresent(),
                Arrays.equals(now, model.content()),
                ModelComparison.of(model.file(), now, model.content()),
                process ? touched.running(model, change.municipality()) : List.of(),
                process ? List.of() : touched.users(model, change.municipality()));
    }

    private ChangeRow row(PreparedChange change) {
        return new ChangeRow(
                change.id().toString(),
                change.municipality(),
                change.name(),
                String.join(", ", changes.files(change.id()).keySet()),
                change.state().name(),
                people.name(change.preparedBy()),
                change.preparedAt().toString(),
                change.decidedBy() == null ? null : people.name(change.decidedBy()),
                change.decidedAt() == null ? null : change.decidedAt().toString(),
                change.reason());
    }

    private static int offset(@Nullable String typed) {
        return Typed.number("Rækken at begynde ved", typed, 0, MOST_ROWS, 0);
    }

    /**
     * Holds two drawings as BPMN.
     *
     * @param before null for a new model
     */
    public record Drawings(@Nullable String before, String after) {}

    /** Describes the result in a sentence. */
    public record Done(String sentence) {}

    /**
     * A change as its own page shows it.
     *
     * @param basis what it was compared with; sent back with the wish to activate it
     * @param findings why it cannot be activated; empty when it can
     * @param concerns why another person than the deployer must activate it; empty when the deployer may
     * @param refusal why the reader may not activate it, and whom to ask; null if the reader may
     * @param mayDiscard whether the reader may discard it
     */
    public record ChangeView(
            ChangeRow change,
            String basis,
            List<FileChange> files,
            List<String> findings,
            List<String> concerns,
            @Nullable String refusal,
            boolean mayDiscard) {}

    /**
     * What somebody wants to become of a change; anything may be missing.
     *
     * @param basis what it was compared with when the person looked at it
     */
    public record DecideRequest(String id, String basis, String reason) {}
}

package dk.portvagt.web.tasklist;

import dk.portvagt.acquisition.AcquisitionCases;
import dk.portvagt.acquisition.CaseNumber;
import dk.portvagt.calendar.DanishDates;
import dk.portvagt.documents.DocumentArchive;
import dk.portvagt.engine.identity.CaseAccess;
import dk.portvagt.engine.identity.CurrentCaller;
import dk.portvagt.engine.identity.People;
import dk.portvagt.evidence.Evidence;
import dk.portvagt.evidence.NewUpload;
import dk.portvagt.evidence.Upload;
import dk.portvagt.evidence.UploadResult;
import dk.portvagt.evidence.UploadResult.AlreadyThere;
import dk.portvagt.evidence.UploadResult.Refused;
import dk.portvagt.web.tasklist.TaskSubject.OfCase;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Serves the files of a task that requires evidence.
 *
 * <p>The assignee uploads and withdraws files. Everyone who sees the task and may read its case sees them. A file is
 * the bare body of a request, so that there is nothing to parse.
 */
@Component
@Produces(MediaType.APPLICATION_JSON)
public class EvidenceResource {

    private final SeenTasks tasks;
    private final TaskSubjects subjects;
    private final EvidenceTasks evidenceTasks;
    private final AcquisitionCases cases;
    private final Evidence evidence;
    private final CurrentCaller caller;
    private final People people;
    private final Clock clock;

    EvidenceResource(
            SeenTasks tasks,
            TaskSubjects subjects,
            EvidenceTasks evidenceTasks,
            AcquisitionCases cases,
            Evidence evidence,
            CurrentCaller caller,
            People people,
            Clock clock) {
        this.tasks = tasks;
        this.subjects = subjects;
        this.evidenceTasks = evidenceTasks;
        this.cases = cases;
        this.evidence = evidence;
        this.caller = caller;
        this.people = people;
        this.clock = clock;
    }

    /**
     * Lists the files of a task.
     *
     * @param asked whether the task requires evidence; otherwise the rest is empty
     * @param taken whether the person may upload and withdraw files
     * @param limit maximum size of a file in bytes
     * @param types the accepted file extensions
     */
    public record Files(boolean asked, boolean taken, long limit, String types, List<Row> files) {}

    /**
     * Describes a file.
     *
     * @param mine whether the person may withdraw it
     */
    public record Row(long id, String name, String address, long bytes, String by, String at, boolean mine) {}

    @GET
    public Files list(@PathParam("task") String taskId) {
        SeenTask task = tasks.get(taskId);
        return evidenceTasks.asksForEvidence(task) && readableCase(taskId).isPresent()
                ? files(task)
                : new Files(false, false, 0, "", List.of());
    }

    /**
     * Adds a file.
     *
     * @param name of the file on the person's machine
     */
    @POST
    @Consumes(MediaType.WILDCARD)
    public Files add(
            @PathParam("task") String taskId, @QueryParam("name") @DefaultValue("") String name, InputStream body)
            throws IOException {
        SeenTask task = taken(taskId);
        CaseNumber number = readableCase(taskId).orElseThrow(NotFoundException::new);
        // One byte above the limit proves that the file is too large; the rest is not read.
        byte[] content = body.readNBytes((int) evidence.limit() + 1);
        if (content.length > evidence.limit()) {
            throw new Refusal(Status.REQUEST_ENTITY_TOO_LARGE, evidence.tooLarge());
        }
        UploadResult result = evidence.add(
                new NewUpload(number.municipality(), number.toString(), taskId, name, content, task.person()));
        if (result instanceof Refused refused) {
            throw new Refusal(Status.BAD_REQUEST, refused.reason());
        }
        if (result instanceof AlreadyThere known) {
            throw new Refusal(Status.CONFLICT, alreadyThere(known));
        }
        return files(task);
    }

    @DELETE
    @Path("{id: [0-9]{1,18}}")
    public Files withdraw(@PathParam("task") String taskId, @PathParam("id") long id) {
        SeenTask task = taken(taskId);
        if (!evidence.withdraw(id, taskId, task.person())) {
            throw new Refusal(Status.NOT_FOUND, "Filen er ikke længere på opgaven, eller en anden har lagt den op.");
        }
        return files(task);
    }

    private SeenTask taken(String taskId) {
        SeenTask task = tasks.get(taskId);
        if (!evidenceTasks.asksForEvidence(task)) {
            throw new Refusal(Status.CONFLICT, "Opgaven tager ikke imod dokumentation.");
        }
        if (!task.taken()) {
            throw new Refusal(
                    Status.CONFLICT, "Tag opgaven, før du lægger dokumentation op eller trækker den tilbage.");
        }
        return task;
    }

    private Optional<CaseNumber> readableCase(String taskId) {
        return subjects.of(taskId)
                .filter(OfCase.class::isInstance)
                .map(subject -> ((OfCase) subject).number())
                .filter(number -> CaseAccess.mayReadCases(caller.get(), number.municipality()))
                .filter(number -> cases.find(number).isPresent());
    }

    private Files files(SeenTask task) {
        List<Upload> uploads = evidence.ofTask(task.id());
        Map<String, String> names =
                people.names(uploads.stream().map(Upload::uploadedBy).toList());
        return new Files(
                true,
                task.taken(),
                evidence.limit(),
                evidence.typeNames(),
                uploads.stream()
                        .map(upload -> new Row(
                                upload.id(),
                                upload.name(),
                                "/portvagt/documents/uploads/" + upload.id(),
                                upload.bytes(),
                                names.get(upload.uploadedBy()),
                                upload.uploadedAt().toInstant().toString(),
                                task.taken() && upload.uploadedBy().equals(task.person())))
                        .toList());
    }

    private String alreadyThere(AlreadyThere known) {
        return "Filen er allerede på sagen: “%s” blev gemt %s af %s."
                .formatted(
                        known.name(),
                        DanishDates.of(
                                known.at().atZoneSameInstant(clock.getZone()).toLocalDate()),
                        DocumentArchive.BY_ITSELF.equals(known.person()) ? "Portvagt" : people.name(known.person()));
    }
}

package dk.portvagt.web.tasklist;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.portvagt.web.tasklist.TaskDrafts.Draft;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Serves a person's own draft of a task's form, while the person sees the task. */
@Component
@Produces(MediaType.APPLICATION_JSON)
public class DraftResource {

    /** Exceeds the size of the longest form many times. */
    static final int MOST_BYTES = 512 * 1024;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final SeenTasks tasks;
    private final TaskDrafts drafts;

    DraftResource(SeenTasks tasks, TaskDrafts drafts) {
        this.tasks = tasks;
        this.drafts = drafts;
    }

    /**
     * Describes a saved draft.
     *
     * @param person user id of the caller, the owner of the draft
     * @param draft the form's JSON as saved; null without a draft, as is {@code savedAt}, an ISO instant
     */
    public record SavedDraft(
            String person, @Nullable String draft, @Nullable String savedAt) {

        static SavedDraft of(String person, Draft draft) {
            return new SavedDraft(
                    person, draft.content(), draft.savedAt().toInstant().toString());
        }
    }

    @GET
    public SavedDraft get(@PathParam("task") String taskId) {
        SeenTask task = tasks.get(taskId);
        return drafts.find(task.id(), task.person())
                .map(draft -> SavedDraft.of(task.person(), draft))
                .orElseGet(() -> new SavedDraft(task.person(), null, null));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public SavedDraft save(@PathParam("task") String taskId, InputStream body) throws IOException {
        SeenTask task = tasks.get(taskId);
        return SavedDraft.of(task.person(), drafts.save(task.id(), task.person(), read(body)));
    }

    @DELETE
    public void discard(@PathParam("task") String taskId) {
        SeenTask task = tasks.get(taskId);
        drafts.discard(task.id(), task.person());
    }

    /** Reads the data of a form. */
    static String read(InputStream body) throws IOException {
        byte[] content = body.readNBytes(MOST_BYTES + 1);
        if (content.length > MOST_BYTES) {
            throw new Refusal(
                    Status.REQUEST_ENTITY_TOO_LARGE, "Kladden er for lang til at blive gemt. Afkort teksterne.");
        }
        return requireForm(content);
    }

    /** Refuses the one character that PostgreSQL's text cannot store. */
    private static String requireForm(byte[] content) {
        String text = new String(content, StandardCharsets.UTF_8);
        try {
            if (JSON.readTree(text).isObject() && text.indexOf('\0') < 0) {
                return text;
            }
        } catch (JacksonException e) {
            // Refused below.
        }
        throw new Refusal(Status.BAD_REQUEST, "Kladden kunne ikke læses.");
    }
}

package dk.portvagt.web.tasklist;

import dk.portvagt.engine.identity.CurrentCaller;
import dk.portvagt.web.tasklist.DraftResource.SavedDraft;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.stereotype.Component;

/** Serves a person's own draft of a form that starts a process, for the processes that the person may start. */
@Component
@Produces(MediaType.APPLICATION_JSON)
public class StartDraftResource {

    private final RepositoryService models;
    private final StartDrafts drafts;
    private final CurrentCaller caller;

    StartDraftResource(RepositoryService models, StartDrafts drafts, CurrentCaller caller) {
        this.models = models;
        this.drafts = drafts;
        this.caller = caller;
    }

    @GET
    public SavedDraft get(@PathParam("process") String process) {
        String person = starter(process);
        return drafts.find(process, person)
                .map(draft -> SavedDraft.of(person, draft))
                .orElseGet(() -> new SavedDraft(person, null, null));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public SavedDraft save(@PathParam("process") String process, InputStream body) throws IOException {
        String person = starter(process);
        return SavedDraft.of(person, drafts.save(process, person, DraftResource.read(body)));
    }

    @DELETE
    public void discard(@PathParam("process") String process) {
        drafts.discard(process, starter(process));
    }

    private String starter(String process) {
        if (models.createProcessDefinitionQuery()
                        .processDefinitionKey(process)
                        .latestVersion()
                        .startablePermissionCheck()
                        .count()
                == 0) {
            throw new NotFoundException();
        }
        return caller.get().userId();
    }
}

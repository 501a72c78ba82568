package dk.portvagt.engine.border;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Context;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngines;
import org.camunda.bpm.engine.impl.identity.Authentication;

/** Notes for the log whose request was refused, while the engine still knows, and why if a page of ours refused it. */
class RefusalNotes implements ContainerResponseFilter {

    private static final int REFUSED = 400;

    @Context
    private HttpServletRequest request;

    @Override
    public void filter(ContainerRequestContext asked, ContainerResponseContext answer) {
        if (answer.getStatus() < REFUSED) {
            return;
        }
        if (FailedRequest.reason(request).isEmpty() && answer.getEntity() != null) {
            FailedRequest.note(request, answer.getEntity().toString());
        }
        ProcessEngine engine = ProcessEngines.getDefaultProcessEngine(false);
        Authentication person =
                engine == null ? null : engine.getIdentityService().getCurrentAuthentication();
        if (person != null && person.getUserId() != null) {
            FailedRequest.noteOf(request, person.getUserId());
        }
    }
}

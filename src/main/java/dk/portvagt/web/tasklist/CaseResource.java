package dk.portvagt.web.tasklist;

import dk.portvagt.acquisition.CaseNumber;
import dk.portvagt.engine.identity.CaseAccess;
import dk.portvagt.engine.identity.CurrentCaller;
import dk.portvagt.web.casefile.CaseHistory;
import dk.portvagt.web.casefile.CaseView;
import dk.portvagt.web.casefile.CaseViews;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.springframework.stereotype.Component;

/** Serves a case by its number. A missing case and a forbidden one get the same answer. */
@Component
@Produces(MediaType.APPLICATION_JSON)
public class CaseResource {

    private final CaseViews cases;
    private final CaseHistory history;
    private final CurrentCaller caller;

    CaseResource(CaseViews cases, CaseHistory history, CurrentCaller caller) {
        this.cases = cases;
        this.history = history;
        this.caller = caller;
    }

    @GET
    public CaseView show(@PathParam("number") String number) {
        return cases.of(readable(number)).orElseThrow(NotFoundException::new);
    }

    /**
     * Returns more of the history.
     *
     * @param from number of completed steps that the page already shows
     */
    @GET
    @Path("history")
    public CaseHistory.Page more(@PathParam("number") String number, @QueryParam("from") @DefaultValue("0") int from) {
        return history.of(readable(number), Math.max(0, from));
    }

    private CaseNumber readable(String number) {
        return CaseNumber.parse(number)
                .filter(parsed -> CaseAccess.mayReadCases(caller.get(), parsed.municipality()))
                .orElseThrow(NotFoundException::new);
    }
}

package dk.portvagt.cockpit.pool;

import dk.portvagt.budget.FollowUp;
import dk.portvagt.budget.FollowUps;
import dk.portvagt.budget.PoolQueries;
import dk.portvagt.cockpit.CockpitAccess;
import dk.portvagt.cockpit.CockpitPage;
import dk.portvagt.workflow.identity.PortvagtGroup;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Answers what the page "Central pulje" asks. */
@Component
@Produces(MediaType.APPLICATION_JSON)
public class PoolPage implements CockpitPage {

    /** Before the first year that can be budgeted. */
    private static final int FROM_THE_BEGINNING = 0;

    private final CockpitAccess access;
    private final PoolQueries queries;
    private final FollowUps followUps;

    PoolPage(CockpitAccess access, PoolQueries queries, FollowUps followUps) {
        this.access = access;
        this.queries = queries;
        this.followUps = followUps;
    }

    @Override
    public String id() {
        return "pulje";
    }

    @Override
    public Set<PortvagtGroup> readers() {
        return Set.of(
                PortvagtGroup.ADMINISTRATOR, PortvagtGroup.DIGITALISATION_MANAGER, PortvagtGroup.BUDGET_CONTROLLER);
    }

    /** All lines of all years of a municipality. */
    @GET
    public PoolOverview overview(@QueryParam("kommune") String municipality) {
        CockpitAccess.Municipality shown = access.municipality(municipality);
        Map<Integer, Optional<FollowUp>> latest = new HashMap<>();
        List<LineRow> lines = queries.lines(shown.code(), FROM_THE_BEGINNING).stream()
                .map(line -> LineRow.of(
                        line, latest.computeIfAbsent(line.line().year(), year -> followUps.latest(shown.code(), year))))
                .toList();
        return new PoolOverview(shown, access.municipalities(), lines);
    }
}

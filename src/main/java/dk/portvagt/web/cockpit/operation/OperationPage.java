package dk.portvagt.web.cockpit.operation;

import dk.portvagt.engine.identity.PortvagtGroup;
import dk.portvagt.web.cockpit.CockpitPage;
import dk.portvagt.web.cockpit.Listing;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Answers what the page "Driftslog" asks. */
@Component
@Produces(MediaType.APPLICATION_JSON)
public class OperationPage implements CockpitPage {

    /** Rows of a list that are shown at once. */
    static final int PAGE = 50;

    private final OperationLog log;

    OperationPage(OperationLog log) {
        this.log = log;
    }

    @Override
    public String id() {
        return "drift";
    }

    /** The digitalisation manager, too: somebody has to see what an administrator does. */
    @Override
    public Set<PortvagtGroup> readers() {
        return Set.of(PortvagtGroup.ADMINISTRATOR, PortvagtGroup.DIGITALISATION_MANAGER);
    }

    /** What was done, the latest first. */
    @GET
    public Listing<OperationRow> list(@BeanParam OperationChoices choices) {
        OperationLog.Part part = choices.part();
        int offset = choices.offset();
        List<OperationRow> rows = log.read(part, offset, PAGE);
        return Listing.of(offset, PAGE, rows, () -> log.count(part));
    }
}

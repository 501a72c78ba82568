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

/** Answers the requests of the page "Driftslog". */
@Component
@Produces(MediaType.APPLICATION_JSON)
public class OperationPage implements CockpitPage {

    /** Limits the rows of one page of a list. */
    static final int PAGE = 50;

    private final OperationLog log;

    OperationPage(OperationLog log) {
        this.log = log;
    }

    @Override
    public String id() {
        return "drift";
    }

    /** Includes the digitalisation manager, who can then check the administrators. */
    @Override
    public Set<PortvagtGroup> readers() {
        return Set.of(
                PortvagtGroup.ADMINISTRATOR,
                PortvagtGroup.MUNICIPAL_ADMINISTRATOR,
                PortvagtGroup.DIGITALISATION_MANAGER);
    }

    /** Lists the operations, the latest first. */
    @GET
    public Listing<OperationRow> list(@BeanParam OperationChoices choices) {
        OperationLog.Part part = choices.part();
        int offset = choices.offset();
        List<OperationRow> rows = log.read(part, offset, PAGE);
        return Listing.of(offset, PAGE, rows, () -> log.count(part));
    }
}

package dk.portvagt.landscape.steps;

import dk.portvagt.budget.Kroner;
import dk.portvagt.engine.identity.PortvagtGroup;
import dk.portvagt.landscape.OperatingCost;
import dk.portvagt.notification.steps.Notice;
import dk.portvagt.notification.steps.Notices;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells people whose operation is not committed, because the contract ends before the year begins. */
@Component
public class HeldOperation {

    private final Notices notices;
    private final OwnerNotices owners;

    HeldOperation(Notices notices, OwnerNotices owners) {
        this.notices = notices;
        this.owners = owners;
    }

    /**
     * Tells the system owner that the case names, or all system owners, and the secretariat; once for each solution and
     * year.
     *
     * @param held what is not committed in the year
     */
    public void tell(String municipality, int year, List<OperatingCost> held) {
        held.forEach(cost -> tell(municipality, year, cost));
    }

    private void tell(String municipality, int year, OperatingCost cost) {
        String number = cost.caseNumber().toString();
        Notice notice = Notice.of(
                "%s:contract-ran-out:%d".formatted(number, year),
                "Kontrakten i sag %s udløber før %d".formatted(number, year),
                ("Kontrakten om %s (sag %s) er udløbet eller udløber, før %d begynder, og ingen har forlænget den. Årets"
                                + " drift, %s, disponeres ikke, før systemejeren har taget stilling: forlænge kontrakten,"
                                + " drive løsningen videre uden kontrakt eller foreslå den udfaset. Det gøres i opgaven"
                                + " “Tag stilling til kontrakten”; er den der ikke, så vælg kontrakten i “Følg løsningen i"
                                + " drift”.")
                        .formatted(cost.solution(), number, year, Kroner.format(cost.amount())));
        owners.tell(municipality, number, notice);
        notices.toGroups(municipality, List.of(PortvagtGroup.SECRETARIAT.id()), notice);
    }
}

package dk.portvagt.people.steps;

import dk.portvagt.engine.identity.AccountAccess;
import dk.portvagt.engine.identity.Caller;
import dk.portvagt.engine.identity.PortvagtGroup;
import dk.portvagt.engine.identity.Roles;
import dk.portvagt.people.Misfit;
import dk.portvagt.people.Misfit.Kind;
import dk.portvagt.people.WantedAccount;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** Finds what does not fit together in an account: the person would log in and see an empty list. */
@Component
class AccountFit {

    private final Roles roles;

    AccountFit(Roles roles) {
        this.roles = roles;
    }

    /** Finds the misfits that the administrator may cure; the roles of the installation are not everybody's. */
    List<Misfit> misfits(WantedAccount account, Caller administrator) {
        List<Misfit> found = new ArrayList<>();
        Predicate<String> isKnown = known(account.roles());
        if (needsMunicipality(account.roles()) && account.municipalities().isEmpty()) {
            found.add(new Misfit(
                    Kind.NO_MUNICIPALITY, "", "Har en rolle, men hører ikke til nogen kommune: alle lister er tomme."));
        }
        if (account.roles().stream().noneMatch(isKnown)) {
            found.add(new Misfit(Kind.NO_ROLE, "", "Har ingen rolle og kan derfor ingenting."));
        }
        if (account.roles().contains(PortvagtGroup.MODEL_OWNER.id())
                && !account.roles().contains(PortvagtGroup.ANALYST.id())) {
            found.add(new Misfit(
                    Kind.ROLE_WITHOUT_ITS_BASE,
                    PortvagtGroup.ANALYST.id(),
                    "Er Modelansvarlig, men ikke Procesanalytiker: rollen åbner ingen sider alene."));
        }
        account.roles().stream()
                .filter(isKnown.negate())
                .map(group -> new Misfit(
                        Kind.UNKNOWN_GROUP, group, "Er i gruppen “%s”, som Portvagt ikke kender.".formatted(group)))
                .forEach(found::add);
        return AccountAccess.ofInstallation(administrator)
                ? found
                : found.stream().filter(misfit -> misfit.kind() == Kind.NO_ROLE).toList();
    }

    /** Tells whether one of the roles is held in a municipality. */
    boolean needsMunicipality(List<String> held) {
        return PortvagtGroup.ofMunicipality().stream().map(PortvagtGroup::id).anyMatch(held::contains)
                || !hasOnlyShipped(held) && roles.addedIds().stream().anyMatch(held::contains);
    }

    /** Returns what tells the roles of Portvagt from other groups; a list of people asks it once for each of them. */
    private Predicate<String> known(List<String> held) {
        return hasOnlyShipped(held) ? group -> true : roles.names().keySet()::contains;
    }

    private static boolean hasOnlyShipped(List<String> held) {
        return held.stream().allMatch(PortvagtGroup::isShipped);
    }
}

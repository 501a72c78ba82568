package dk.portvagt.people.steps;

import dk.portvagt.engine.identity.AccountAccess;
import dk.portvagt.engine.identity.Caller;
import dk.portvagt.engine.identity.PortvagtGroup;
import dk.portvagt.people.Misfit;
import dk.portvagt.people.Misfit.Kind;
import dk.portvagt.people.WantedAccount;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;

/** Finds what does not fit together in an account: the person would log in and see an empty list. */
@Component
class AccountFit {

    /** Finds the misfits that the administrator may cure; the roles of the installation are not everybody's. */
    List<Misfit> misfits(WantedAccount account, Caller administrator) {
        List<Misfit> found = new ArrayList<>();
        if (needsMunicipality(account.roles()) && account.municipalities().isEmpty()) {
            found.add(new Misfit(
                    Kind.NO_MUNICIPALITY, "", "Har en rolle, men hører ikke til nogen kommune: alle lister er tomme."));
        }
        if (account.roles().stream().noneMatch(AccountFit::isKnown)) {
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
                .filter(group -> !isKnown(group))
                .map(group -> new Misfit(
                        Kind.UNKNOWN_GROUP, group, "Er i gruppen “%s”, som Portvagt ikke kender.".formatted(group)))
                .forEach(found::add);
        return AccountAccess.ofInstallation(administrator)
                ? found
                : found.stream().filter(misfit -> misfit.kind() == Kind.NO_ROLE).toList();
    }

    /** Tells whether one of the roles is held in a municipality. */
    static boolean needsMunicipality(List<String> roles) {
        return PortvagtGroup.ofMunicipality().stream().map(PortvagtGroup::id).anyMatch(roles::contains);
    }

    private static boolean isKnown(String group) {
        return Arrays.stream(PortvagtGroup.values()).map(PortvagtGroup::id).anyMatch(group::equals);
    }
}

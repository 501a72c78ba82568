package dk.portvagt.acquisition.steps;

import dk.portvagt.acquisition.AcquisitionCases;
import dk.portvagt.engine.border.MunicipalOptions;
import dk.portvagt.engine.identity.Caller;
import dk.portvagt.engine.identity.CurrentCaller;
import dk.portvagt.engine.identity.PortvagtGroup;
import dk.portvagt.form.MunicipalList;
import dk.portvagt.form.Option;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Offers the open cases that the person may take back; who may is decided by the withdrawal policy when it is heard.
 */
@Component
class WithdrawableOptions implements MunicipalOptions {

    private final AcquisitionCases cases;
    private final ObjectProvider<CurrentCaller> caller;

    /**
     * Creates the list.
     *
     * @param caller a provider, because the identity service comes with the engine
     */
    WithdrawableOptions(AcquisitionCases cases, ObjectProvider<CurrentCaller> caller) {
        this.cases = cases;
        this.caller = caller;
    }

    @Override
    public MunicipalList list() {
        return MunicipalList.OWN_CASES;
    }

    @Override
    public List<Option> of(String municipality) {
        return caller.getObject()
                .find()
                .map(person -> CaseOptions.options(
                        cases.withdrawable(municipality, mayTakeAny(person) ? null : person.userId())))
                .orElse(List.of());
    }

    private static boolean mayTakeAny(Caller person) {
        return person.isIn(PortvagtGroup.DIGITALISATION_MANAGER) || person.isIn(PortvagtGroup.BUDGET_CONTROLLER);
    }
}

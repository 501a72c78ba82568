package dk.portvagt.engine.identity;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Prepares municipalities, groups, permissions, filters and the demo's people before the web server opens its port. */
@Component
class IdentitySetup implements SmartInitializingSingleton {

    private final TransactionOperations transaction;
    private final MunicipalitySetup municipalities;
    private final GroupSetup groups;
    private final GrantSetup grants;
    private final FilterSetup filters;
    private final ObjectProvider<PeopleOfTheDemo> demo;

    IdentitySetup(
            TransactionOperations transaction,
            MunicipalitySetup municipalities,
            GroupSetup groups,
            GrantSetup grants,
            FilterSetup filters,
            ObjectProvider<PeopleOfTheDemo> demo) {
        this.transaction = transaction;
        this.municipalities = municipalities;
        this.groups = groups;
        this.grants = grants;
        this.filters = filters;
        this.demo = demo;
    }

    /** Runs in one transaction: an item is recorded as given only if it was given. */
    @Override
    public void afterSingletonsInstantiated() {
        transaction.executeWithoutResult(status -> ensure());
    }

    void ensure() {
        municipalities.ensure();
        groups.ensure();
        grants.ensure();
        filters.ensure();
        demo.ifAvailable(PeopleOfTheDemo::ensure);
    }
}

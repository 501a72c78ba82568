package dk.portvagt.engine.identity;

import static dk.portvagt.engine.identity.PortvagtGroup.IT_ARCHITECT;
import static dk.portvagt.engine.identity.PortvagtGroup.REQUESTER;
import static dk.portvagt.engine.identity.PortvagtGroup.SECRETARIAT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dk.portvagt.PortvagtTest;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.groups.Tuple;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortvagtTest
class IdentitySetupTest {

    @Autowired
    private IdentitySetup setup;

    @Autowired
    private GrantSetup grants;

    @Autowired
    private IdentityService identity;

    @Autowired
    private AuthorizationService authorizations;

    @Autowired
    private FilterService filters;

    @Autowired
    private JdbcClient database;

    @Test
    void creates_all_groups_with_their_danish_names() {
        assertThat(identity.createGroupQuery().list())
                .extracting(Group::getId, Group::getName)
                .contains(Arrays.stream(PortvagtGroup.values())
                        .map(group -> tuple(group.id(), group.danishName()))
                        .toArray(Tuple[]::new));
    }

    @Test
    void gives_every_configured_municipality_a_tenant_and_a_row() {
        assertThat(identity.createTenantQuery().list())
                .extracting(Tenant::getId, Tenant::getName)
                .contains(tuple("901", "Lyngvig Kommune"), tuple("902", "Birkesø Kommune"));
        assertThat(database.sql("SELECT name FROM portvagt.municipality WHERE code IN ('901', '902') ORDER BY code")
                        .query(String.class)
                        .list())
                .containsExactly("Lyngvig Kommune", "Birkesø Kommune");
    }

    @Test
    void adds_nothing_when_it_runs_again() {
        long permissions = authorizations.createAuthorizationQuery().count();
        long stored = filters.createFilterQuery().count();
        setup.afterSingletonsInstantiated();
        assertThat(authorizations.createAuthorizationQuery().count()).isEqualTo(permissions);
        assertThat(filters.createFilterQuery().count()).isEqualTo(stored);
    }

    @Test
    void leaves_what_an_administrator_added_to_a_shipped_permission() {
        Authorization changed = authorization(SECRETARIAT, "steering-meeting");
        changed.addPermission(Permissions.READ_INSTANCE);
        authorizations.saveAuthorization(changed);
        setup.afterSingletonsInstantiated();
        assertThat(authorization(SECRETARIAT, "steering-meeting").isPermissionGranted(Permissions.READ_INSTANCE))
                .isTrue();
    }

    @Test
    void does_not_bring_back_what_an_administrator_took_away() {
        Grant grant = Grant.of(IT_ARCHITECT, Resources.PROCESS_DEFINITION, "identity-taken-away", Permissions.READ);
        grants.give(grant);
        authorizations.deleteAuthorization(
                authorization(IT_ARCHITECT, "identity-taken-away").getId());
        grants.give(grant);
        assertThat(authorization(IT_ARCHITECT, "identity-taken-away")).isNull();
    }

    @Test
    void gives_a_permission_that_a_new_version_adds_to_what_is_there() {
        grants.give(Grant.of(REQUESTER, Resources.PROCESS_DEFINITION, "identity-grows", Permissions.READ));
        grants.give(Grant.of(
                REQUESTER,
                Resources.PROCESS_DEFINITION,
                "identity-grows",
                Permissions.READ,
                Permissions.CREATE_INSTANCE));
        assertThat(authorization(REQUESTER, "identity-grows").isPermissionGranted(Permissions.CREATE_INSTANCE))
                .isTrue();
    }

    @Test
    void names_the_filters_in_danish() {
        List<Filter> shipped =
                filters.createFilterQuery().orderByFilterName().asc().list();
        assertThat(shipped)
                .extracting(Filter::getName)
                .contains("Alle mine og gruppens", "Alle opgaver", "Min gruppes opgaver", "Mine opgaver");
    }

    @Test
    void leaves_a_filter_as_an_administrator_changed_it() {
        Filter filter = filter("Alle overskredne");
        Map<String, Object> shipped = filter.getProperties();
        filter.setName("Det haster");
        filter.setProperties(without(shipped, "variables"));
        filters.saveFilter(filter);

        setup.afterSingletonsInstantiated();

        Filter kept = filter("Det haster");
        assertThat(kept.getProperties()).doesNotContainKey("variables");
        assertThat(filters.createFilterQuery().filterName("Alle overskredne").count())
                .isZero();
        kept.setName("Alle overskredne");
        kept.setProperties(shipped);
        filters.saveFilter(kept);
    }

    @Test
    void adds_to_the_cards_of_an_earlier_version_once() {
        Filter filter = filter("Alle opgaver");
        filter.setProperties(without(filter.getProperties(), "variables"));
        filters.saveFilter(filter);
        database.sql("DELETE FROM portvagt.shipped_item WHERE item = 'filter-card:all'")
                .update();

        setup.afterSingletonsInstantiated();

        assertThat(filter("Alle opgaver").getProperties()).containsKey("variables");
    }

    private Filter filter(String name) {
        return filters.createFilterQuery().filterName(name).singleResult();
    }

    private static Map<String, Object> without(Map<String, Object> properties, String name) {
        Map<String, Object> changed = new HashMap<>(properties);
        changed.remove(name);
        return changed;
    }

    private Authorization authorization(PortvagtGroup group, String process) {
        return authorizations
                .createAuthorizationQuery()
                .groupIdIn(group.id())
                .resourceType(Resources.PROCESS_DEFINITION)
                .resourceId(process)
                .singleResult();
    }
}

package dk.portvagt.engine.identity;

import static dk.portvagt.engine.identity.PortvagtGroup.ADMINISTRATOR;
import static dk.portvagt.engine.identity.PortvagtGroup.ANALYST;
import static dk.portvagt.engine.identity.PortvagtGroup.BUDGET_CONTROLLER;
import static dk.portvagt.engine.identity.PortvagtGroup.DIGITALISATION_MANAGER;
import static dk.portvagt.engine.identity.PortvagtGroup.MUNICIPAL_ADMINISTRATOR;
import static org.camunda.bpm.engine.authorization.Resources.APPLICATION;
import static org.camunda.bpm.engine.authorization.Resources.DECISION_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.DECISION_REQUIREMENTS_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.DEPLOYMENT;
import static org.camunda.bpm.engine.authorization.Resources.GROUP;
import static org.camunda.bpm.engine.authorization.Resources.GROUP_MEMBERSHIP;
import static org.camunda.bpm.engine.authorization.Resources.PROCESS_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.PROCESS_INSTANCE;
import static org.camunda.bpm.engine.authorization.Resources.TENANT;
import static org.camunda.bpm.engine.authorization.Resources.USER;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;

/**
 * Lists the initial permissions of each group.
 *
 * <p>It contains no tasks: the engine lets assignee and candidate groups see and work on their task.
 */
final class ShippedGrants {

    private ShippedGrants() {}

    static List<Grant> all() {
        return Stream.of(
                        applications(),
                        names(),
                        processes(),
                        manager(),
                        analyst(),
                        municipalAdministrator(),
                        administrator())
                .flatMap(grants -> grants)
                .toList();
    }

    /**
     * Lists the permissions of a role that an administrator has added: its tasks in Tasklist, the diagrams of the
     * models that give it some, and to report absence. Municipalities' administrators fill it.
     */
    static List<Grant> ofAdded(String role) {
        return List.of(
                Grant.of(role, APPLICATION, "tasklist", Permissions.ACCESS),
                Grant.of(role, APPLICATION, "welcome", Permissions.ACCESS),
                Grant.of(role, GROUP, Authorization.ANY, Permissions.READ),
                // Any model may name the role tomorrow; reading one shows no case.
                Grant.of(role, PROCESS_DEFINITION, Authorization.ANY, Permissions.READ),
                Grant.of(role, PROCESS_DEFINITION, "absence", Permissions.READ, Permissions.CREATE_INSTANCE),
                Grant.of(role, PROCESS_INSTANCE, Authorization.ANY, Permissions.CREATE),
                Grant.of(MUNICIPAL_ADMINISTRATOR, GROUP_MEMBERSHIP, role, Permissions.CREATE, Permissions.DELETE));
    }

    private static Stream<Grant> applications() {
        Stream<Grant> tasklist = PortvagtGroup.caseWorkers().stream()
                .flatMap(group -> Stream.of(access(group, "tasklist"), access(group, "welcome")));
        return Stream.concat(
                tasklist,
                Stream.of(
                        access(DIGITALISATION_MANAGER, "cockpit"),
                        access(BUDGET_CONTROLLER, "cockpit"),
                        access(ANALYST, "cockpit"),
                        access(ANALYST, "welcome"),
                        access(MUNICIPAL_ADMINISTRATOR, "admin"),
                        access(MUNICIPAL_ADMINISTRATOR, "cockpit"),
                        access(MUNICIPAL_ADMINISTRATOR, "welcome")));
    }

    private static Grant access(PortvagtGroup group, String application) {
        return Grant.of(group, APPLICATION, application, Permissions.ACCESS);
    }

    /** Lets people read the names of a task's groups, but not their members. */
    private static Stream<Grant> names() {
        return Arrays.stream(PortvagtGroup.values()).map(group -> Grant.onAll(group, GROUP, Permissions.READ));
    }

    private static Stream<Grant> processes() {
        return ProcessAccess.all().stream().flatMap(ShippedGrants::process);
    }

    private static Stream<Grant> process(ProcessAccess access) {
        Stream<Grant> start = access.starters().stream()
                .flatMap(group -> Stream.of(
                        Grant.of(
                                group,
                                PROCESS_DEFINITION,
                                access.process(),
                                Permissions.READ,
                                Permissions.CREATE_INSTANCE),
                        // The engine requires both permissions; this one alone starts nothing.
                        Grant.onAll(group, PROCESS_INSTANCE, Permissions.CREATE)));
        Stream<Grant> read = access.readers().stream()
                .map(group -> Grant.of(group, PROCESS_DEFINITION, access.process(), Permissions.READ));
        return Stream.concat(start, read);
    }

    /** Lets the manager see everything of the municipality and reassign tasks when people are away. */
    private static Stream<Grant> manager() {
        return Stream.of(
                Grant.onAll(
                        DIGITALISATION_MANAGER,
                        PROCESS_DEFINITION,
                        ProcessDefinitionPermissions.READ,
                        ProcessDefinitionPermissions.READ_INSTANCE,
                        ProcessDefinitionPermissions.READ_TASK,
                        ProcessDefinitionPermissions.READ_HISTORY,
                        ProcessDefinitionPermissions.TASK_ASSIGN,
                        ProcessDefinitionPermissions.RETRY_JOB),
                Grant.onAll(DIGITALISATION_MANAGER, DECISION_DEFINITION, Permissions.READ, Permissions.READ_HISTORY),
                Grant.onAll(DIGITALISATION_MANAGER, DECISION_REQUIREMENTS_DEFINITION, Permissions.READ));
    }

    /** Lets the analyst deploy models and see how cases flow through them, but not work on the cases. */
    private static Stream<Grant> analyst() {
        return Stream.of(
                Grant.onAll(ANALYST, DEPLOYMENT, Permissions.READ, Permissions.CREATE),
                Grant.onAll(
                        ANALYST,
                        PROCESS_DEFINITION,
                        ProcessDefinitionPermissions.READ,
                        ProcessDefinitionPermissions.READ_INSTANCE,
                        ProcessDefinitionPermissions.READ_HISTORY),
                Grant.onAll(ANALYST, DECISION_DEFINITION, Permissions.READ, Permissions.READ_HISTORY),
                Grant.onAll(ANALYST, DECISION_REQUIREMENTS_DEFINITION, Permissions.READ));
    }

    /**
     * Lets a municipality's own administrator look after its cases and people. The engine limits the cases to the
     * municipality, {@link MunicipalAccounts} the people.
     */
    private static Stream<Grant> municipalAdministrator() {
        Stream<Grant> memberships = PortvagtGroup.ofMunicipality().stream()
                .map(group -> Grant.of(
                        MUNICIPAL_ADMINISTRATOR, GROUP_MEMBERSHIP, group.id(), Permissions.CREATE, Permissions.DELETE));
        return Stream.concat(
                memberships,
                Stream.of(
                        Grant.onAll(
                                MUNICIPAL_ADMINISTRATOR,
                                USER,
                                Permissions.READ,
                                Permissions.CREATE,
                                Permissions.UPDATE,
                                Permissions.DELETE),
                        Grant.onAll(MUNICIPAL_ADMINISTRATOR, TENANT, Permissions.READ),
                        Grant.onAll(
                                MUNICIPAL_ADMINISTRATOR,
                                PROCESS_DEFINITION,
                                ProcessDefinitionPermissions.READ,
                                ProcessDefinitionPermissions.READ_INSTANCE,
                                ProcessDefinitionPermissions.READ_TASK,
                                ProcessDefinitionPermissions.READ_HISTORY,
                                ProcessDefinitionPermissions.TASK_ASSIGN,
                                ProcessDefinitionPermissions.RETRY_JOB),
                        Grant.onAll(
                                MUNICIPAL_ADMINISTRATOR,
                                DECISION_DEFINITION,
                                Permissions.READ,
                                Permissions.READ_HISTORY),
                        Grant.onAll(MUNICIPAL_ADMINISTRATOR, DECISION_REQUIREMENTS_DEFINITION, Permissions.READ)));
    }

    private static Stream<Grant> administrator() {
        return Arrays.stream(Resources.values()).map(resource -> Grant.onAll(ADMINISTRATOR, resource, Permissions.ALL));
    }
}

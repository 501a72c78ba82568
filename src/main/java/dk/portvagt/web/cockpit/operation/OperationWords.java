package dk.portvagt.web.cockpit.operation;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Translates the engine's operations and objects into Danish. Unknown words of a newer engine stay as they are. */
final class OperationWords {

    private static final int LONGEST = 500;

    private static final Map<String, String> OPERATIONS = Map.ofEntries(
            Map.entry("Assign", "Tildelte %s"),
            Map.entry("Claim", "Tog %s"),
            Map.entry("Complete", "Færdiggjorde %s"),
            Map.entry("Create", "Oprettede %s"),
            Map.entry("Delegate", "Uddelegerede %s"),
            Map.entry("Delete", "Slettede %s"),
            Map.entry("Discard", "Kasserede %s"),
            Map.entry("Prepare", "Sendte %s til aktivering"),
            Map.entry("Resolve", "Gav %s tilbage"),
            Map.entry("SetOwner", "Satte ejer på %s"),
            Map.entry("SetPriority", "Satte prioritet på %s"),
            Map.entry("SetName", "Omdøbte %s"),
            Map.entry("SetDescription", "Beskrev %s"),
            Map.entry("SetFollowUpDate", "Satte opfølgningsdato på %s"),
            Map.entry("Update", "Ændrede %s"),
            Map.entry("Activate", "Genoptog %s"),
            Map.entry("Suspend", "Satte %s på pause"),
            Map.entry("Migrate", "Flyttede %s til en anden version"),
            Map.entry("AddUserLink", "Knyttede en person til %s"),
            Map.entry("DeleteUserLink", "Fjernede en person fra %s"),
            Map.entry("AddGroupLink", "Knyttede en gruppe til %s"),
            Map.entry("DeleteGroupLink", "Fjernede en gruppe fra %s"),
            Map.entry("SetDueDate", "Satte frist på %s"),
            Map.entry("RecalculateDueDate", "Genberegnede frist på %s"),
            Map.entry("Unlock", "Låste op %s"),
            Map.entry("Execute", "Udførte %s"),
            Map.entry("Evaluate", "Beregnede %s"),
            Map.entry("AddAttachment", "Tilføjede bilag til %s"),
            Map.entry("DeleteAttachment", "Slettede bilag fra %s"),
            Map.entry("SuspendJobDefinition", "Satte %s på pause"),
            Map.entry("ActivateJobDefinition", "Genoptog %s"),
            Map.entry("SuspendProcessDefinition", "Satte %s på pause"),
            Map.entry("ActivateProcessDefinition", "Genoptog %s"),
            Map.entry("CreateHistoryCleanupJobs", "Bestilte oprydning i historikken"),
            Map.entry("UpdateHistoryTimeToLive", "Ændrede, hvor længe historik gemmes, for %s"),
            Map.entry("DeleteHistory", "Slettede historik for %s"),
            Map.entry("ModifyProcessInstance", "Flyttede %s til et andet trin"),
            Map.entry("RestartProcessInstance", "Startede %s forfra"),
            Map.entry("SuspendJob", "Satte %s på pause"),
            Map.entry("ActivateJob", "Genoptog %s"),
            Map.entry("SetJobRetries", "Gav nye forsøg til %s"),
            Map.entry("SetExternalTaskRetries", "Gav nye forsøg til %s"),
            Map.entry("SetVariable", "Satte %s"),
            Map.entry("SetVariables", "Satte variable i %s"),
            Map.entry("UpdateComment", "Ændrede en kommentar på %s"),
            Map.entry("DeleteComment", "Slettede en kommentar på %s"),
            Map.entry("RemoveVariable", "Fjernede %s"),
            Map.entry("ModifyVariable", "Ændrede %s"),
            Map.entry("SuspendBatch", "Satte %s på pause"),
            Map.entry("ActivateBatch", "Genoptog %s"),
            Map.entry("CreateIncident", "Oprettede %s"),
            Map.entry("SetRemovalTime", "Satte slettetidspunkt på %s"),
            Map.entry("SetAnnotation", "Skrev begrundelse på %s"),
            Map.entry("ClearAnnotation", "Fjernede begrundelse fra %s"),
            Map.entry("CorrelateMessage", "Sendte besked til %s"));

    private static final Map<String, String> ENTITIES = Map.ofEntries(
            Map.entry("Application", "program"),
            Map.entry("Attachment", "bilag"),
            Map.entry("Authorization", "rettighed"),
            Map.entry("Filter", "filter"),
            Map.entry("Group", "gruppe"),
            Map.entry("Group membership", "medlemskab af gruppe"),
            Map.entry("IdentityLink", "tilknytning"),
            Map.entry("Task", "opgave"),
            Map.entry("HistoricTask", "opgave i historikken"),
            Map.entry("User", "bruger"),
            Map.entry("ProcessInstance", "forløb"),
            Map.entry("HistoricProcessInstance", "forløb i historikken"),
            Map.entry("ProcessDefinition", "model"),
            Map.entry("Job", "systemets opgave"),
            Map.entry("JobDefinition", "systemets trin"),
            Map.entry("Variable", "variabel"),
            Map.entry("Deployment", "udrulning"),
            Map.entry("DecisionDefinition", "beslutningstabel"),
            Map.entry("CaseDefinition", "sagsmodel"),
            Map.entry("ExternalTask", "ekstern opgave"),
            Map.entry("Tenant", "kommune"),
            Map.entry("TenantMembership", "tilknytning til kommune"),
            Map.entry("Batch", "samlet kørsel"),
            Map.entry("DecisionRequirementsDefinition", "beslutningsdiagram"),
            Map.entry("DecisionInstance", "beslutning i historikken"),
            Map.entry("Report", "rapport"),
            Map.entry("Dashboard", "oversigt"),
            Map.entry("Metrics", "måltal"),
            Map.entry("TaskMetrics", "måltal for opgaver"),
            Map.entry("CaseInstance", "sagsforløb"),
            Map.entry("Property", "egenskab"),
            Map.entry("OperationLogCatgeory", "adgang til driftsloggen"),
            Map.entry("Optimize", "rapportværktøj"),
            Map.entry("OperationLog", "linje i driftsloggen"),
            Map.entry("Incident", "driftsforstyrrelse"),
            Map.entry("System", "systemet"),
            Map.entry("Comment", "kommentar"));

    private static final Map<String, String> PROPERTIES = Map.ofEntries(
            Map.entry("assignee", "ansvarlig"),
            Map.entry("owner", "ejer"),
            Map.entry("dueDate", "frist"),
            Map.entry("duedate", "frist"),
            Map.entry("followUpDate", "opfølgningsdato"),
            Map.entry("priority", "prioritet"),
            Map.entry("name", "navn"),
            Map.entry("retries", "forsøg"),
            Map.entry("nrOfInstances", "antal"),
            Map.entry("nrOfVariables", "antal variable"),
            Map.entry("processDefinitionId", "model"),
            Map.entry("processDefinitionVersion", "version"),
            Map.entry("suspensionState", "tilstand"),
            Map.entry("userId", "bruger"),
            Map.entry("groupId", "gruppe"),
            Map.entry("tenantId", "kommune"),
            Map.entry("resource", "ressource"),
            Map.entry("permissions", "rettigheder"),
            Map.entry("permissionBits", "rettigheder"),
            Map.entry("delegation", "uddelegering"),
            Map.entry("async", "kørt samlet"),
            Map.entry("includeProcessInstances", "også dens forløb"),
            Map.entry("historyTimeToLive", "dage, historik gemmes"),
            Map.entry("overridingPriority", "prioritet"),
            Map.entry("candidate", "kan tage den"),
            Map.entry("decisionDefinitionKey", "beslutningstabel"),
            Map.entry("filterId", "filter"),
            Map.entry("operationId", "handling"),
            Map.entry("duplicateFilterEnabled", "kun det, der er ændret"),
            Map.entry("message", "besked"),
            Map.entry("deleteReason", "grund"));

    /** Lists the properties that are moments, which the engine stores as milliseconds. */
    private static final Set<String> MOMENTS = Set.of("dueDate", "duedate", "followUpDate", "removalTime");

    /** Matches the engine's id of a definition: key, version and a unique part. */
    private static final Pattern DEFINITION = Pattern.compile("([^:]+):([0-9]+):[0-9a-f-]+");

    private static final DateTimeFormatter DANISH =
            DateTimeFormatter.ofPattern("dd.MM.yyyy 'kl.' HH.mm").withZone(ZoneId.of("Europe/Copenhagen"));

    private OperationWords() {}

    /** Writes {@code Færdiggjorde opgave}. */
    static String what(String operation, String entity) {
        return OPERATIONS.getOrDefault(operation, operation + " %s").formatted(ENTITIES.getOrDefault(entity, entity));
    }

    /** Writes {@code frist: fra x til y}; null if there is no change to describe. */
    static @Nullable String change(@Nullable String property, @Nullable String before, @Nullable String after) {
        // The deletion of a completed task is no news.
        if (property == null || property.equals("delete")) {
            return null;
        }
        String name = PROPERTIES.getOrDefault(property, property);
        String from = before == null || before.isBlank() ? "" : " fra " + shown(property, before);
        String to = after == null || after.isBlank() ? "" : (from.isEmpty() ? " " : " til ") + shown(property, after);
        return from.isEmpty() && to.isEmpty() ? name : name + ":" + from + to;
    }

    private static String shown(String property, String value) {
        if (MOMENTS.contains(property) && value.matches("[0-9]{1,15}")) {
            return DANISH.format(Instant.ofEpochMilli(Long.parseLong(value)));
        }
        Matcher definition = DEFINITION.matcher(value);
        if (definition.matches()) {
            return "%s version %s".formatted(definition.group(1), definition.group(2));
        }
        return switch (value) {
            case "true" -> "ja";
            case "false" -> "nej";
            default -> shortened(value);
        };
    }

    private static String shortened(String value) {
        return value.length() <= LONGEST ? value : value.substring(0, LONGEST) + " …";
    }
}

package dk.portvagt.web.cockpit.change;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.portvagt.engine.ActingPerson;
import dk.portvagt.engine.identity.PortvagtGroup;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes the element templates for Camunda Modeler as this installation knows them: the shipped ones, whose lists also
 * offer the forms and the roles that have come since.
 */
@Component
class ModelerTemplates {

    private static final String SHIPPED = "classpath*:processes/.camunda/element-templates/*.json";
    private static final Set<String> GROUPS = Set.of("camunda:candidateGroups", "messageGroup");
    private static final String FORM = "camunda:formRef";
    /** Only these offer every form; the others offer those that fit their kind of task. */
    private static final Set<String> ANY_FORM = Set.of("portvagt.task.group", "portvagt.task.person");

    private final IdentityService identity;
    private final ActingPerson person;
    private final JdbcClient database;
    private final ObjectMapper json;

    ModelerTemplates(IdentityService identity, ActingPerson person, JdbcClient database, ObjectMapper json) {
        this.identity = identity;
        this.person = person;
        this.database = database;
        this.json = json;
    }

    /**
     * Returns all templates as one file.
     *
     * @param municipalities owners of the forms to offer beside the shared ones
     */
    ArrayNode all(List<String> municipalities) {
        Map<String, String> groups = ownGroups();
        Map<String, String> forms = forms(municipalities);
        ArrayNode all = json.createArrayNode();
        try {
            for (Resource file : new PathMatchingResourcePatternResolver().getResources(SHIPPED)) {
                try (InputStream content = file.getInputStream()) {
                    json.readTree(content).forEach(template -> all.add(extended(template, groups, forms)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }

    private static JsonNode extended(JsonNode template, Map<String, String> groups, Map<String, String> forms) {
        for (JsonNode property : template.path("properties")) {
            String place = property.path("binding").path("name").asText();
            if (property.path("choices") instanceof ArrayNode choices) {
                if (GROUPS.contains(place)) {
                    offer(choices, groups);
                } else if (place.equals(FORM)
                        && ANY_FORM.contains(template.path("id").asText())) {
                    offer(choices, forms);
                }
            }
        }
        return template;
    }

    private static void offer(ArrayNode choices, Map<String, String> names) {
        Set<String> offered = choices.findValuesAsText("value").stream().collect(Collectors.toSet());
        names.forEach((id, name) -> {
            if (!offered.contains(id)) {
                ObjectNode choice = choices.addObject();
                choice.put("name", name);
                choice.put("value", id);
            }
        });
    }

    /** The roles that an administrator has added, by id. */
    private Map<String, String> ownGroups() {
        Set<String> shipped =
                Arrays.stream(PortvagtGroup.values()).map(PortvagtGroup::id).collect(Collectors.toSet());
        return person.asNobody(() -> identity.createGroupQuery().list()).stream()
                .filter(group -> !shipped.contains(group.getId()))
                .collect(Collectors.toMap(Group::getId, Group::getName, (first, second) -> first, TreeMap::new));
    }

    private Map<String, String> forms(List<String> municipalities) {
        return database.sql("""
                        SELECT DISTINCT key_ FROM act_re_camformdef
                        WHERE tenant_id_ IS NULL OR tenant_id_ = ANY (:own)""").param("own", municipalities.toArray(String[]::new)).query(String.class).list().stream()
                .collect(Collectors.toMap(
                        form -> form, form -> "(%s)".formatted(form), (first, second) -> first, TreeMap::new));
    }
}

package dk.portvagt.engine.border;

import java.util.List;
import java.util.Map;

/**
 * Describes a task that a person completes in the command at hand, with the answers that the border accepted. The
 * engine side keeps it, so that no model can say otherwise.
 *
 * @param process id of the process instance
 * @param person user id of the logged-in person
 * @param groups ids of the person's groups
 * @param municipalities codes of the municipalities that the person works for
 * @param answers the person's answers by field, without lists
 */
public record SubmittedTask(
        String process, String person, List<String> groups, List<String> municipalities, Map<String, Object> answers) {}

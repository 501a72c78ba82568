package dk.portvagt.web.casefile;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Describes an open task.
 *
 * @param assignee user id; null while nobody has taken it
 * @param owner user id of the person that the assignee does it for; null if nobody stands in
 * @param groups Danish names of the groups that may take it
 * @param due null without a deadline
 */
public record OpenTask(
        String id,
        String caseNumber,
        String name,
        @Nullable String assignee,
        @Nullable String owner,
        List<String> groups,
        OffsetDateTime since,
        @Nullable OffsetDateTime due) {}

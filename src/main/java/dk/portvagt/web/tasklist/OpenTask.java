package dk.portvagt.web.tasklist;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * A task that waits for somebody.
 *
 * @param assignee user id; null while nobody has taken it
 * @param groups ids of the groups that may take it
 * @param due null without a deadline
 */
record OpenTask(
        String caseNumber,
        String name,
        String assignee,
        List<String> groups,
        OffsetDateTime since,
        OffsetDateTime due) {}

package dk.portvagt.web.cockpit.change;

import dk.portvagt.modelguard.difference.Difference;
import dk.portvagt.web.cockpit.version.VersionRow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Describes the effect of a change on one model.
 *
 * @param kind PROCESS, DECISION or FORM
 * @param version the running version; null for a new model
 * @param fromShared whether it is a municipality's first own version, compared with the shared one
 * @param identical whether it equals the running version
 * @param differences empty if only the drawing or the notation differs
 * @param running the versions of the process with cases on them that the reader may see
 * @param users the steps that use the form or the decision table, with the number of open tasks of each
 */
public record FileChange(
        String file,
        String key,
        String kind,
        @Nullable Integer version,
        boolean fromShared,
        boolean identical,
        List<Difference> differences,
        List<VersionRow> running,
        List<User> users) {

    /**
     * Describes a step that uses the model.
     *
     * @param step "Screen idéen (Idéfase)"
     * @param open number of open tasks that the reader may see
     */
    public record User(String step, long open) {}
}

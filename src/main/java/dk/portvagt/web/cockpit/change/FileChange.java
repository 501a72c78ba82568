package dk.portvagt.web.cockpit.change;

import dk.portvagt.modelguard.difference.Difference;
import dk.portvagt.web.cockpit.version.VersionRow;
import java.util.List;

/**
 * What a change does to one model.
 *
 * @param kind PROCESS, DECISION or FORM
 * @param version the version that runs now; null when the model is new
 * @param fromShared whether it is a municipality's first own version, compared with the shared one
 * @param identical whether it is what runs already
 * @param differences empty when only the drawing or the way it is written is another
 * @param running the versions of the process with cases on them that the reader may see
 * @param users the steps that use the form or the decision table, with the number of open tasks of each
 */
public record FileChange(
        String file,
        String key,
        String kind,
        Integer version,
        boolean fromShared,
        boolean identical,
        List<Difference> differences,
        List<VersionRow> running,
        List<User> users) {

    /**
     * @param step "Screen idéen (Idéfase)"
     * @param open how many such tasks are open, that the reader may see
     */
    public record User(String step, long open) {}
}

package dk.portvagt.modelguard.difference;

import dk.portvagt.modelguard.model.Models;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Compares two versions of a model file: a process, a decision or a form. */
public final class ModelComparison {

    private ModelComparison() {}

    /**
     * Returns the functional differences of the new version, added parts with all that they contain; empty if only the
     * drawing or the notation differs.
     *
     * @param file the name of the file, whose extension tells its kind
     * @param before the running content; null for a new model
     */
    public static List<Difference> of(String file, byte @Nullable [] before, byte[] after) {
        return Differences.between(before == null ? Map.of() : parts(file, before), parts(file, after));
    }

    private static Map<String, ModelPart> parts(String file, byte[] content) {
        Models models = Models.read(Map.of(file, content));
        Map<String, ModelPart> parts = new LinkedHashMap<>();
        models.processes().forEach(process -> parts.putAll(ProcessParts.of(process)));
        models.decisions().forEach(decision -> parts.putAll(DecisionParts.of(decision)));
        models.forms().forEach(form -> parts.putAll(FormParts.of(form)));
        return parts;
    }
}

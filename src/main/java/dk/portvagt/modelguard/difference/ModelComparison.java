package dk.portvagt.modelguard.difference;

import dk.portvagt.modelguard.model.Models;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Compares two versions of a file of models: a process, a decision or a form. */
public final class ModelComparison {

    private ModelComparison() {}

    /**
     * What the new version does differently; empty when only the drawing, or the way it is written, is another.
     *
     * @param file the name of the file, whose end says what it is
     * @param before the content that runs; null when there is none yet
     */
    public static List<Difference> of(String file, byte[] before, byte[] after) {
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

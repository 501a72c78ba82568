package dk.portvagt.workflow.deployment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Processes, decisions and forms that belong together.
 *
 * @param unreadable what is wrong with the files that could not be read at all
 */
public record Models(
        List<ProcessModel> processes, List<DecisionModel> decisions, List<FormModel> forms, List<Finding> unreadable) {

    /** @param files content by file name; the extension says what it is, other files are passed over */
    public static Models read(Map<String, byte[]> files) {
        Models models = new Models(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        new TreeMap<>(files).forEach((name, content) -> models.add(name.substring(name.lastIndexOf('/') + 1), content));
        return models;
    }

    private void add(String file, byte[] content) {
        try {
            if (file.endsWith(".bpmn")) {
                processes.add(ProcessModel.read(file, content));
            } else if (file.endsWith(".dmn")) {
                decisions.add(DecisionModel.read(file, content));
            } else if (file.endsWith(".form")) {
                forms.add(FormModel.read(file, content));
            }
        } catch (UnreadableModelException e) {
            unreadable.add(new Finding(file, "", "Modellen kan ikke læses (" + e.getMessage() + ")"));
        }
    }

    public Optional<ProcessModel> process(String id) {
        return processes.stream().filter(process -> process.id().equals(id)).findFirst();
    }

    public Optional<FormModel> form(String id) {
        return forms.stream().filter(form -> form.id().equals(id)).findFirst();
    }

    public Optional<DecisionModel> decision(String id) {
        return decisions.stream().filter(decision -> decision.id().equals(id)).findFirst();
    }
}

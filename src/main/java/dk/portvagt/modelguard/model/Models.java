package dk.portvagt.modelguard.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.bpmn.deployer.BpmnDeployer;
import org.camunda.bpm.engine.impl.dmn.deployer.DecisionDefinitionDeployer;

/**
 * Holds processes, decisions and forms that belong together.
 *
 * @param unreadable findings about the files that could not be read at all
 */
public record Models(
        List<ProcessModel> processes, List<DecisionModel> decisions, List<FormModel> forms, List<Finding> unreadable) {

    private static final List<String> PROCESSES = List.of(BpmnDeployer.BPMN_RESOURCE_SUFFIXES);
    private static final List<String> DECISIONS = List.of(DecisionDefinitionDeployer.DMN_RESOURCE_SUFFIXES);
    private static final List<String> FORMS = List.of(".form");

    /**
     * Reads models.
     *
     * @param files content by path or file name; the extension tells the kind, other files are ignored
     */
    public static Models read(Map<String, byte[]> files) {
        Models models = new Models(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        new TreeMap<>(files).forEach(models::add);
        return models;
    }

    private void add(String path, byte[] content) {
        int end = path.lastIndexOf('/');
        String file = path.substring(end + 1);
        try {
            if (isOneOf(PROCESSES, file)) {
                processes.add(ProcessModel.read(file, content));
            } else if (isOneOf(DECISIONS, file)) {
                decisions.add(DecisionModel.read(file, content));
            } else if (isOneOf(FORMS, file)) {
                forms.add(FormModel.read(file, lastFolder(path.substring(0, Math.max(end, 0))), content));
            }
        } catch (UnreadableModelException e) {
            unreadable.add(new Finding(file, "", "Modellen kan ikke læses (" + e.getMessage() + ")"));
        }
    }

    private static String lastFolder(String folders) {
        return folders.substring(folders.lastIndexOf('/') + 1);
    }

    /** Tells whether the engine treats the file as a model; like the engine, it checks the end of the name. */
    public static boolean isModel(String file) {
        return isOneOf(PROCESSES, file) || isOneOf(DECISIONS, file) || isOneOf(FORMS, file);
    }

    private static boolean isOneOf(List<String> endings, String file) {
        return endings.stream().anyMatch(file::endsWith);
    }

    public static Models none() {
        return new Models(List.of(), List.of(), List.of(), List.of());
    }

    /** Returns these models and others beside them. */
    public Models and(Models others) {
        return new Models(
                joined(processes, others.processes),
                joined(decisions, others.decisions),
                joined(forms, others.forms),
                joined(unreadable, others.unreadable));
    }

    /** Returns these models, where newer ones replace those with the same id. */
    public Models with(Models newer) {
        return new Models(
                        processes.stream()
                                .filter(old -> newer.process(old.id()).isEmpty())
                                .toList(),
                        decisions.stream()
                                .filter(old -> newer.decision(old.id()).isEmpty())
                                .toList(),
                        forms.stream()
                                .filter(old -> newer.form(old.id()).isEmpty())
                                .toList(),
                        unreadable)
                .and(newer);
    }

    private static <T> List<T> joined(List<T> some, List<T> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    /** Tells whether these include the same process objects, not only others with their ids. */
    public boolean uses(Models others) {
        return others.processes.stream()
                .allMatch(it -> process(it.id()).filter(now -> now == it).isPresent());
    }

    /** Tells whether a process among these uses a form, a decision or a process of the others. */
    public boolean refersTo(Models others) {
        Set<String> ids = Stream.of(
                        others.forms.stream().map(FormModel::id),
                        others.decisions.stream().map(DecisionModel::id),
                        others.processes.stream().map(ProcessModel::id))
                .flatMap(it -> it)
                .collect(Collectors.toSet());
        return processes.stream()
                .flatMap(ProcessModel::elements)
                .flatMap(element -> Stream.concat(
                        AskedTables.of(element.getAttributeNS(Camunda.NAMESPACE, "decisionRef")).stream(),
                        Stream.of(
                                element.getAttributeNS(Camunda.NAMESPACE, "formRef"),
                                element.getAttribute("calledElement"))))
                .anyMatch(ids::contains);
    }

    /** Returns the names of the models' files. */
    public Set<String> files() {
        return Stream.of(
                        processes.stream().map(ProcessModel::file),
                        decisions.stream().map(DecisionModel::file),
                        forms.stream().map(FormModel::file),
                        unreadable.stream().map(Finding::file))
                .flatMap(it -> it)
                .collect(Collectors.toSet());
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

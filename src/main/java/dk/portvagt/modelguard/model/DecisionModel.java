package dk.portvagt.modelguard.model;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.InputExpression;
import org.camunda.bpm.model.dmn.instance.LiteralExpression;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Text;
import org.camunda.bpm.model.dmn.instance.Variable;
import org.camunda.bpm.model.xml.ModelException;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Holds a DMN file: its main decision, after which it is named, and the decisions that this one requires.
 *
 * @param decision the one that models refer to
 */
public record DecisionModel(String file, DmnModelInstance dmn, Decision decision) {

    static DecisionModel read(String file, byte[] content) {
        try {
            DmnModelInstance dmn = ModelReader.dmn(content);
            Collection<Decision> decisions = dmn.getModelElementsByType(Decision.class);
            Decision main = decisions.stream()
                    .filter(decision -> file.equals(decision.getId() + ".dmn"))
                    .findFirst()
                    .or(() -> decisions.stream().findFirst())
                    .orElseThrow(() -> new UnreadableModelException("den har ingen beslutning"));
            return new DecisionModel(file, dmn, main);
        } catch (ModelException e) {
            throw new UnreadableModelException(String.valueOf(e.getMessage()), e);
        }
    }

    public String id() {
        return decision.getId();
    }

    public Stream<Decision> decisions() {
        return dmn.getModelElementsByType(Decision.class).stream();
    }

    /** Returns the elements of the XML, for details that the typed model does not show. */
    public Stream<Element> elements() {
        return Xml.elements(dmn);
    }

    /**
     * Builds a finding.
     *
     * @param element the faulty element; described by its decision and its rule in the table
     */
    public Finding finding(Element element, String found, String known) {
        String rule = "";
        for (Node node = element; node instanceof Element around; node = node.getParentNode()) {
            if (around.getLocalName().equals("rule")) {
                rule = "regel " + numberOf(around) + " i ";
            }
            if (around.getLocalName().equals("decision")) {
                String name =
                        around.getAttribute("name").isBlank() ? around.getAttribute("id") : around.getAttribute("name");
                return new Finding(file, rule + "beslutningen '" + name + "'", found, known, around.getAttribute("id"));
            }
        }
        return new Finding(file, "", found, known);
    }

    private static int numberOf(Element rule) {
        int number = 1;
        for (Node before = rule.getPreviousSibling(); before != null; before = before.getPreviousSibling()) {
            number += rule.getLocalName().equals(before.getLocalName()) ? 1 : 0;
        }
        return number;
    }

    /** Returns the names of the variables that the decision needs, without results of its own parts. */
    public Set<String> inputs() {
        Set<String> names = new TreeSet<>();
        texts(InputExpression.class).forEach(text -> names.addAll(Expressions.feelNames(text)));
        texts(LiteralExpression.class).forEach(text -> names.addAll(Expressions.feelNames(text)));
        dmn.getModelElementsByType(Output.class).forEach(output -> names.remove(output.getName()));
        dmn.getModelElementsByType(Variable.class).forEach(variable -> names.remove(variable.getName()));
        return names;
    }

    /** Returns the expressions themselves: those of inputs, and literal ones that stand for a whole decision. */
    private <T extends ModelElementInstance> Stream<String> texts(Class<T> type) {
        return dmn.getModelElementsByType(type).stream()
                .filter(it -> it instanceof InputExpression || it.getParentElement() instanceof Decision)
                .flatMap(it -> it.getChildElementsByType(Text.class).stream())
                .map(Text::getTextContent);
    }
}

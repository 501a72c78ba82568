package dk.portvagt.modelguard.rules;

import dk.portvagt.modelguard.model.Finding;
import dk.portvagt.modelguard.model.ModelRule;
import dk.portvagt.modelguard.model.Models;
import dk.portvagt.modelguard.model.Platform;
import dk.portvagt.modelguard.model.ProcessModel;
import dk.portvagt.modelguard.model.Xml;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/**
 * Requires that a process takes its case, meeting or decision from the case, never from the model. A number written
 * into the model could belong to another municipality.
 */
class IdentityRule implements ModelRule {

    private static final Pattern IDENTITY = Pattern.compile("caseNumber|municipality|[a-z]\\w*Id");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{\\s*[A-Za-z]\\w*\\s*}");
    private static final Set<String> PARAMETERS = Set.of("inputParameter", "outputParameter");

    @Override
    public Stream<Finding> check(Models models, Platform platform) {
        return models.processes().stream()
                .flatMap(process -> process.elements().flatMap(element -> check(process, element)));
    }

    private static Stream<Finding> check(ProcessModel process, Element element) {
        if (PARAMETERS.contains(element.getLocalName())) {
            return check(process, element, element.getAttribute("name"), Xml.text(element));
        }
        return element.getLocalName().equals("in") && element.hasAttribute("sourceExpression")
                ? check(process, element, element.getAttribute("target"), element.getAttribute("sourceExpression"))
                : Stream.empty();
    }

    private static Stream<Finding> check(ProcessModel process, Element element, String variable, String value) {
        return !IDENTITY.matcher(variable).matches()
                        || VARIABLE.matcher(value.strip()).matches()
                ? Stream.empty()
                : Stream.of(process.finding(
                        process.owner(element),
                        "'" + variable + "' sættes til '" + value.strip() + "'",
                        "Hvilken sag det drejer sig om, kommer fra sagen selv; brug en variabel"));
    }
}

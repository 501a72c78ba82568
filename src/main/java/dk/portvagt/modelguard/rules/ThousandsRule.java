package dk.portvagt.modelguard.rules;

import dk.portvagt.modelguard.model.DecisionModel;
import dk.portvagt.modelguard.model.Finding;
import dk.portvagt.modelguard.model.FormModel;
import dk.portvagt.modelguard.model.FormTexts;
import dk.portvagt.modelguard.model.ModelExpressions;
import dk.portvagt.modelguard.model.ModelRule;
import dk.portvagt.modelguard.model.Models;
import dk.portvagt.modelguard.model.Platform;
import dk.portvagt.modelguard.model.ProcessModel;
import dk.portvagt.modelguard.model.Xml;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/**
 * Forbids numbers that look as if they had thousands separators. A dot is a decimal point in all expressions, so a
 * limit of 100.000 kroner would be one of 100 kroner; a comma separates two values.
 */
class ThousandsRule implements ModelRule {

    private static final Pattern TEXT = Pattern.compile("\"[^\"]*\"|'[^']*'");
    private static final Pattern EVALUATED = Pattern.compile("[$#]\\{[^}]*}");
    private static final Pattern DOTS = Pattern.compile("(?<![\\w.])[1-9]\\d{0,2}(?:\\.\\d{3})+(?![\\w.])");
    private static final Pattern COMMAS = Pattern.compile("(?<![\\w.,])[1-9]\\d{0,2}(?:,\\d{3})+(?![\\w.,])");

    @Override
    public Stream<Finding> check(Models models, Platform platform) {
        return Stream.of(
                        models.decisions().stream().flatMap(ThousandsRule::check),
                        models.forms().stream().flatMap(ThousandsRule::check),
                        models.processes().stream().flatMap(ThousandsRule::check))
                .flatMap(it -> it);
    }

    private static Stream<Finding> check(DecisionModel decision) {
        return decision.elements()
                .filter(element -> element.getLocalName().equals("text"))
                .flatMap(element -> Stream.concat(
                                first(DOTS, Xml.text(element)),
                                isTest(element) ? first(COMMAS, Xml.text(element)) : Stream.empty())
                        .map(number -> decision.finding(element, found(number), known(number))));
    }

    private static boolean isTest(Element text) {
        return text.getParentNode().getLocalName().equals("inputEntry");
    }

    private static Stream<Finding> check(FormModel form) {
        return FormTexts.expressions(form)
                .flatMap(place -> first(DOTS, place.text())
                        .map(number -> form.finding(place.element(), found(number), known(number))));
    }

    private static Stream<Finding> check(ProcessModel process) {
        return ModelExpressions.of(process)
                .flatMap(place -> EVALUATED
                        .matcher(place.expression())
                        .results()
                        .flatMap(part -> first(DOTS, part.group()))
                        .map(number -> process.finding(place.owner(), found(number), known(number))));
    }

    private static Stream<String> first(Pattern pattern, String expression) {
        Matcher numbers = pattern.matcher(TEXT.matcher(expression).replaceAll("''"));
        return numbers.find() ? Stream.of(numbers.group()) : Stream.empty();
    }

    private static String found(String number) {
        return "Tallet '" + number + "' er ikke "
                + number.replaceAll("[.,]", "")
                + (number.contains(",") ? ", men flere tal," : ", for punktum er decimaltegn,");
    }

    private static String known(String number) {
        return "Skriv tusinder uden tegn: " + number.replaceAll("[.,]", "")
                + (number.contains(",") ? "; sæt mellemrum efter komma, hvis det er flere tal" : "");
    }
}

package dk.portvagt.workflow.security;

import java.util.Optional;
import org.xml.sax.Attributes;

/** A decision is written in FEEL, the engine's default; every other language is a script language. */
class DmnLanguageRule implements ModelRule {

    private static final String STANDARD = "https?://www\\.omg\\.org/spec/(DMN|FEEL)/[0-9]+/(FEEL/?)?";

    @Override
    public Optional<String> violation(String namespace, String element, Attributes attributes) {
        String language = attributes.getValue("expressionLanguage");
        if (language == null || language.equalsIgnoreCase("feel") || language.matches(STANDARD)) {
            return Optional.empty();
        }
        return Optional.of("bruger sproget " + language + ". Kun FEEL er tilladt i beslutninger.");
    }
}

package dk.portvagt.modelguard.rules;

import dk.portvagt.form.Display;
import dk.portvagt.modelguard.model.Finding;
import dk.portvagt.modelguard.model.FormModel;
import dk.portvagt.modelguard.model.ModelRule;
import dk.portvagt.modelguard.model.Models;
import dk.portvagt.modelguard.model.Platform;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Requires that a form's text shows values where the browser can show them as text.
 *
 * <p>Values are escaped when the form is delivered. A backslash escapes nothing in code, in HTML and in the address of
 * a link, except behind the question mark of a page of ours.
 */
class FormTextRule implements ModelRule {

    private static final Pattern INSERT = Pattern.compile("(?s)\\{\\{.*?}}");
    /** Stands for an expression. It is no sign of Markdown, and nobody types it. */
    private static final String VALUE = "\uE000";

    private static final Pattern OWN_PAGE =
            Pattern.compile("(?<!!)\\[[^\\[\\]]*]\\(/portvagt/[a-z/-]+\\?[a-z]+=" + VALUE + "\\)");
    private static final Pattern ADDRESS =
            Pattern.compile("(?s)]\\([^)]*" + VALUE + "|]:|(?i)(://|www\\.)\\S*" + VALUE);
    private static final Pattern UNESCAPED = Pattern.compile("(?m)[`<]|~~~|^(\t| {4,})\\S|\\\\" + VALUE);

    @Override
    public Stream<Finding> check(Models models, Platform platform) {
        return models.forms().stream()
                .flatMap(form -> form.schema()
                        .everything()
                        .filter(Display.class::isInstance)
                        .flatMap(component -> check(form, ((Display) component).text())));
    }

    private static Stream<Finding> check(FormModel form, String text) {
        String values = INSERT.matcher(text).replaceAll(VALUE);
        if (!values.contains(VALUE)) {
            return Stream.empty();
        }
        String inTexts = OWN_PAGE.matcher(values).replaceAll("");
        if (ADDRESS.matcher(inTexts).find()) {
            return Stream.of(form.finding(
                    "",
                    "Formularen viser en oplysning i en teksts adresse, hvor den kan blive til et link til hvad som helst,",
                    "En oplysning må kun stå sidst i adressen på en af systemets egne sider, fx"
                            + " [Dokumenter](/portvagt/documents?sag={{caseNumber}})"));
        }
        return UNESCAPED.matcher(inTexts).find()
                ? Stream.of(form.finding(
                        "",
                        "Formularen viser en oplysning i en tekst med HTML eller kode, hvor den kan blive til andet end tekst,",
                        "Brug kun almindelig tekst, fed, overskrifter og lister omkring oplysninger"))
                : Stream.empty();
    }
}

package dk.portvagt.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.ClickOptions;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The Camunda Form that Tasklist shows, filled in as a person does it: by keys and clicks. */
final class FormOnPage {

    // form-js takes a leading zero away, in the first nine days of a month.
    private static final DateTimeFormatter DANISH_DATE = DateTimeFormatter.ofPattern("d.M.yyyy");
    private static final int ATTEMPTS = 20;

    /** Longer than form-js holds a text back, in milliseconds: what it draws anew by then is drawn. */
    private static final double PAUSE = 500;

    private final Locator form;

    FormOnPage(Page page) {
        form = page.locator(".fjs-form");
    }

    /** Fills in every field that has an answer, from top to bottom, for one may only appear by another's answer. */
    void fill(String id, Map<String, Object> answers) {
        Set<String> left = new HashSet<>(answers.keySet());
        for (FormField field : FormSchema.fields(id)) {
            if (left.remove(field.key())) {
                fill(field, answers.get(field.key()));
            }
        }
        if (!left.isEmpty()) {
            throw new AssertionError("The form " + id + " has no field for " + left);
        }
    }

    /** Gives every row of a list of criteria this answer and a document to prove it. */
    void fillCriteria(String answer, String evidence) {
        Locator answers = form.locator(".fjs-select-display");
        Locator proofs = form.locator("textarea");
        Locator verdict = form.locator("[id$='-Field_criteriaVerdict-0']");
        assertThat(answers.or(verdict).first()).isVisible();
        if (verdict.count() > 0) {
            verdict.check();
        }
        for (int row = 0; row < answers.count(); row++) {
            choose(answers.nth(row), answer);
            type(proofs.nth(row), evidence);
        }
    }

    /** Writes a text into the first field below this heading: rows without buttons have nothing around them. */
    void fillBelow(String heading, String text) {
        type(
                form.locator("xpath=.//*[contains(@class,'fjs-form-field-text') and contains(., '" + heading
                        + "')]/following::textarea[1]"),
                text);
    }

    /** Writes into a field of a row of a list, rows counted from 0; a date as Danes write it. */
    void fillRow(int row, String field, String text) {
        type(form.locator("[id$='-Field_%1$s_%2$d'], [id$='-Field_%1$s_%2$d-date']".formatted(field, row)), text);
    }

    private void fill(FormField field, Object answer) {
        switch (field.type()) {
            case "radio" -> input(field.id() + "-" + field.place(answer)).check();
            case "checkbox" -> input(field.id()).setChecked((Boolean) answer);
            case "checklist" -> tick(field.id(), (List<?>) answer);
            case "select" -> choose(input(field.id() + "-display"), field.label(answer));
            case "search" -> search(input(field.id()), answer.toString());
            case "datetime" ->
                typeDate(
                        form.locator(".fjs-form-field-datetime")
                                .filter(new FilterOptions().setHas(form.page().locator("[id*='-" + field.id() + "']")))
                                .locator("input[type=text]"),
                        (String) answer);
            default -> type(input(field.id()), answer.toString());
        }
    }

    /** form-js puts an id of the form on the page before the id of the field. */
    private Locator input(String id) {
        return form.locator("[id$='-" + id + "']");
    }

    /** Exactly the boxes with these labels. */
    private void tick(String id, List<?> labels) {
        Locator boxes = form.locator("label:has(input[type=checkbox][id*='-" + id + "-'])");
        assertThat(boxes.first()).isVisible();
        for (int box = 0; box < boxes.count(); box++) {
            boxes.nth(box)
                    .locator("input")
                    .setChecked(labels.contains(boxes.nth(box).innerText().strip()));
        }
    }

    /** Chooses in the list of answers with this place on the page, from 0. */
    void choose(int place, String label) {
        choose(form.locator(".fjs-select-display").nth(place), label);
    }

    /** Opens the list again when it closed: form-js draws it anew when it takes in what was typed just before. */
    private void choose(Locator select, String label) {
        Locator item = form.locator(".fjs-dropdownlist-item")
                .filter(new FilterOptions().setHasText(label))
                .first();
        for (int attempt = 1; !isChosen(select, item); attempt++) {
            if (attempt == ATTEMPTS) {
                throw new AssertionError("No list stays open to choose " + label);
            }
            select.page().waitForTimeout(PAUSE);
        }
    }

    /** Types a part of the answer and takes the first that is found, as a person does who knows the number. */
    private void search(Locator field, String part) {
        field.click();
        field.fill(part);
        form.locator(".fjs-dropdownlist-item")
                .filter(new FilterOptions().setHasText(part))
                .first()
                .click();
        // The browser reads the pattern, and knows no quotes.
        assertThat(field).hasValue(Pattern.compile(part.replaceAll("\\W", ".")));
    }

    private static boolean isChosen(Locator select, Locator item) {
        try {
            if (!item.isVisible()) {
                select.click();
            }
            item.click(new ClickOptions().setTimeout(RunningBrowser.PATIENCE / ATTEMPTS));
            return true;
        } catch (TimeoutError e) {
            return false;
        }
    }

    private static void typeDate(Locator field, String isoDate) {
        type(field, DANISH_DATE.format(LocalDate.parse(isoDate)));
    }

    /**
     * Types again what vanished: form-js takes a text into the form a moment after it was typed, and a field that is
     * drawn anew within that moment, as others change, shows what it held before.
     */
    private static void type(Locator field, String text) {
        Pattern shown = shown(text);
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            field.fill(text);
            field.blur();
            if (shown.matcher(field.inputValue()).matches()) {
                return;
            }
            field.page().waitForTimeout(PAUSE);
        }
        assertThat(field).hasValue(shown);
    }

    /** How a field shows a text: a number may get the separators of thousands. */
    private static Pattern shown(String text) {
        return text.matches("\\d+")
                ? Pattern.compile(String.join("\\.?", text.split("")))
                : Pattern.compile(Pattern.quote(text));
    }
}

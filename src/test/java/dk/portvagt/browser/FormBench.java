package dk.portvagt.browser;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import dk.portvagt.form.DeliveredForm;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Shows one form after the other in Tasklist's page, with its form-js and our scripts, as the server delivers it. No
 * form needs a task, so all of them take seconds.
 */
final class FormBench {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Tasklist's own way to form-js: it has no other name in the page. */
    private static final String FIND_FORM_JS = """
            () => self.webpackChunkcamunda_bpm_webapp.push([['bench'], {}, require => {
              window.formJs = require(57661);
            }])""";

    private static final String SHOW = """
            async ([schema, data]) => {
              if (window.bench) { bench.destroy(); }
              const box = document.querySelector('#bench') || document.createElement('div');
              box.id = 'bench';
              box.style = 'position: fixed; inset: 0; overflow: auto; background: white; z-index: 9999; padding: 20px';
              document.body.append(box);
              window.bench = new formJs.Form({container: box});
              await bench.importSchema(JSON.parse(schema), JSON.parse(data));
              await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))));
            }""";

    /** What the form holds under the keys, and what the page shows and says in each of the fields. */
    private static final String STATE = """
            async ([selector, keys, expected]) => {
              const held = node => Object.entries(node || {}).flatMap(([key, value]) =>
                keys.includes(key) ? [value ?? null] : value !== null && typeof value === 'object' ? held(value) : []);
              const patience = Date.now() + 20000;
              let values = held(bench.submit().data);
              // form-js takes a day in when it has drawn it.
              while (values.some(value => value !== (expected ?? null)) && Date.now() < patience) {
                await new Promise(done => setTimeout(done, 20));
                values = held(bench.submit().data);
              }
              const fields = [...document.querySelectorAll('#bench ' + selector)];
              const shown = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').get;
              return {
                values,
                shown: fields.map(input => shown.call(input)),
                told: fields.map(input => [...input.closest('.fjs-form-field').children]
                  .filter(child => child.matches('.fjs-form-field-error') && child.offsetHeight > 0)
                  .map(child => child.innerText.trim()).join(' '))
              };
            }""";

    private static final String HOLD_TIMERS = """
            () => {
              const {setTimeout, clearTimeout} = window;
              const held = new Map();
              let last = 0;
              window.setTimeout = run => held.set(--last, run) && last;
              window.clearTimeout = timer => held.delete(timer) || clearTimeout.call(window, timer);
              window.releaseTimers = () => {
                Object.assign(window, {setTimeout, clearTimeout});
                held.forEach(run => run());
              };
            }""";

    private final Page page;

    /** @param values what the form would submit; a field without an answer has null */
    record State(List<Object> values, List<String> shown, List<String> told) {}

    FormBench(Page page) {
        this.page = page;
        page.navigate("/camunda/app/tasklist/default/#/login");
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.evaluate(FIND_FORM_JS);
        page.waitForFunction("() => window.formJs");
        // On a busy machine the login form comes late and takes the focus from who is typing.
        page.evaluate("() => document.body.replaceChildren()");
    }

    /** Shows a form with every component visible, whatever would hide it. */
    void show(JsonNode schema, Map<String, Object> data) throws JsonProcessingException {
        JsonNode everything = schema.deepCopy();
        everything.findParents("conditional").forEach(component -> ((ObjectNode) component).remove("conditional"));
        page.evaluate(
                SHOW, List.of(DeliveredForm.of(JSON.writeValueAsString(everything)), JSON.writeValueAsString(data)));
    }

    /** Types the text over what is in each field, key by key, and leaves the field. */
    void typeIntoEach(String selector, String text) {
        Locator fields = page.locator("#bench " + selector);
        int count = fields.count();
        for (int field = 0; field < count; field++) {
            fields.nth(field).focus();
            page.keyboard().press("ControlOrMeta+A");
            page.keyboard().type(text);
            fields.nth(field).blur();
        }
    }

    /** Holds back every timer of the page, as a busy machine does. */
    void holdTimers() {
        page.evaluate(HOLD_TIMERS);
    }

    void releaseTimers() {
        page.evaluate("() => window.releaseTimers()");
    }

    /** What the form would submit under a key at this moment. */
    Object submitted(String key) {
        return page.evaluate("key => bench.submit().data[key]", key);
    }

    /**
     * What the form holds once it holds nothing but the expected value, or after 20 seconds if that never comes.
     *
     * @param expected the value under each of the keys; null for none
     */
    @SuppressWarnings("unchecked")
    State state(String selector, List<String> keys, Object expected) {
        Map<String, Object> state = (Map<String, Object>) page.evaluate(STATE, Arrays.asList(selector, keys, expected));
        return new State((List<Object>) state.get("values"), (List<String>) state.get("shown"), (List<String>)
                state.get("told"));
    }

    Locator form() {
        return page.locator("#bench .fjs-form");
    }

    void screenshot(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", "forms", name + ".png")));
    }
}

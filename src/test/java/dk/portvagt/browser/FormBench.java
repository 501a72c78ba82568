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

    private final Page page;

    FormBench(Page page) {
        this.page = page;
        page.navigate("/camunda/app/tasklist/default/#/login");
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.evaluate(FIND_FORM_JS);
        page.waitForFunction("() => window.formJs");
    }

    /** Shows a form with every component visible, whatever would hide it. */
    void show(JsonNode schema, Map<String, Object> data) throws JsonProcessingException {
        JsonNode everything = schema.deepCopy();
        everything.findParents("conditional").forEach(component -> ((ObjectNode) component).remove("conditional"));
        page.evaluate(
                SHOW, List.of(DeliveredForm.of(JSON.writeValueAsString(everything)), JSON.writeValueAsString(data)));
    }

    Locator form() {
        return page.locator("#bench .fjs-form");
    }

    void screenshot(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", "forms", name + ".png")));
    }
}

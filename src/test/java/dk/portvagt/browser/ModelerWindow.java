package dk.portvagt.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Sends requests as Camunda Modeler does: from a page that is a local file and may ask every server, which is what
 * Electron makes of the Modeler's page. The engine of the browser then adds the same headers; a plain client adds none.
 */
final class ModelerWindow implements AutoCloseable {

    /** In the order and with the fields of the Modeler 5: is there a server, which version has it, deploy. */
    private static final String DEPLOY = """
            async ({address, user, password, municipality, file, content}) => {
                const headers = {
                    accept: 'application/json',
                    authorization: 'Basic ' + btoa(user + ':' + password)
                };
                const connection = await fetch(address + '/deployment?maxResults=0', {headers});
                const version = await fetch(address + '/version', {headers});
                const form = new FormData();
                form.append('deployment-name', file);
                form.append('deployment-source', 'Camunda Modeler');
                form.append('enable-duplicate-filtering', 'true');
                if (municipality) {
                    form.append('tenant-id', municipality);
                }
                form.append(file, new Blob([content], {type: 'text/xml'}), file);
                const answer = await fetch(address + '/deployment/create', {method: 'POST', body: form, headers});
                const said = await answer.text();
                const json = said ? JSON.parse(said) : {};
                return {
                    connection: connection.status,
                    version: version.ok ? (await version.json()).version : '',
                    status: answer.status,
                    id: json.id || '',
                    log: json.message || ''
                };
            }""";

    private final RunningBrowser electron = new RunningBrowser("--disable-web-security");
    private final Page page = electron.browser().newPage();

    /** @param folder where its page may be put */
    ModelerWindow(Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("modeler.html"), "<!DOCTYPE html><title>Modeler</title>");
        page.navigate(file.toUri().toString());
    }

    /** @param municipality whose variant it is, empty for a shared model */
    @SuppressWarnings("unchecked")
    Deployed deploy(String address, String user, String password, String municipality, String file, String content) {
        Map<String, Object> seen = (Map<String, Object>) page.evaluate(
                DEPLOY,
                Map.of(
                        "address", address,
                        "user", user,
                        "password", password,
                        "municipality", municipality,
                        "file", file,
                        "content", content));
        return new Deployed(
                (int) seen.get("connection"),
                (String) seen.get("version"),
                (int) seen.get("status"),
                (String) seen.get("id"),
                (String) seen.get("log"));
    }

    @Override
    public void close() {
        electron.close();
    }

    /**
     * What the Modeler gets to know.
     *
     * @param connection the status when it looks for a server
     * @param version the engine's
     * @param status the status of the deployment
     * @param id of what was deployed, empty when it was refused
     * @param log what it prints in its log, empty when it was not refused
     */
    record Deployed(int connection, String version, int status, String id, String log) {}
}

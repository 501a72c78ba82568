package dk.portvagt.browser;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The machine's own Chromium or Chrome: {@code PORTVAGT_CHROMIUM}, or else the first one on the path.
 *
 * <p>Playwright would download one; the build uses what the operating system's packages keep patched.
 */
final class Chromium {

    static final String HOW_TO_GET_IT = "Browser tests are skipped: no Chromium on the path. Get it with"
            + " 'apt-get install chromium-headless-shell' (Debian), or set PORTVAGT_CHROMIUM to its path.";

    /** The headless shell first: without the windows of a whole browser, pages load in half the time. */
    private static final List<String> NAMES =
            List.of("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "chrome");

    private Chromium() {}

    static Optional<Path> find() {
        String configured = System.getenv("PORTVAGT_CHROMIUM");
        if (configured != null && !configured.isBlank()) {
            return Optional.of(Path.of(configured)).filter(Files::isExecutable);
        }
        return NAMES.stream().flatMap(name -> onPath(name).stream()).findFirst();
    }

    private static Optional<Path> onPath(String name) {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Arrays.stream(path.split(File.pathSeparator))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }
}

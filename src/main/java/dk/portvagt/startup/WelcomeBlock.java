package dk.portvagt.startup;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the text with addresses and logins for the person that started Portvagt. */
class WelcomeBlock {

    private static final String RULE = "-".repeat(78);

    private final StringBuilder text = new StringBuilder();

    private WelcomeBlock() {}

    static String forDemo(String address, DemoPeople people) {
        WelcomeBlock block = new WelcomeBlock().addresses(address);
        block.line("Log in with password '" + people.password() + "' as");
        block.people(people.all());
        return block.end();
    }

    static String forInstallation(String address, @Nullable String administrator) {
        WelcomeBlock block = new WelcomeBlock().addresses(address);
        if (administrator != null) {
            block.line("Administrator   " + administrator);
        }
        return block.end();
    }

    private WelcomeBlock addresses(String address) {
        text.append('\n');
        line(RULE);
        line("Portvagt is ready");
        line("");
        line("Tasklist        " + address + "/camunda/app/tasklist/");
        line("Cockpit         " + address + "/camunda/app/cockpit/");
        line("Admin           " + address + "/camunda/app/admin/");
        line("REST            " + address + "/engine-rest/");
        line("");
        return this;
    }

    private void people(List<DemoPerson> people) {
        int width = people.stream()
                .mapToInt(person -> person.userId().length())
                .max()
                .orElse(0);
        String municipality = "";
        for (DemoPerson person : people) {
            if (!municipality.equals(person.municipality())) {
                municipality = person.municipality();
                line("  " + municipality);
            }
            line("    %s  %s, %s".formatted(pad(person.userId(), width), person.name(), person.role()));
        }
    }

    private static String pad(String value, int width) {
        return value + " ".repeat(width - value.length());
    }

    private void line(String line) {
        text.append(line.isEmpty() ? "" : "  " + line).append('\n');
    }

    private String end() {
        line(RULE);
        return text.toString();
    }
}

package dk.portvagt.engine.identity;

import dk.portvagt.startup.StartupRefusal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Reads the municipalities of {@code portvagt.municipalities}. The demo has two fictional ones if none is configured.
 */
@Component
public class ConfiguredMunicipalities {

    private static final String SETTING = "portvagt.municipalities";
    private static final String REMEDY = "Set PORTVAGT_MUNICIPALITIES_0_CODE to a three-digit municipality code and"
            + " PORTVAGT_MUNICIPALITIES_0_NAME to the municipality's name; a second one is number 1, and so on.";
    // The codes 901 and 902 are not assigned to any municipality.
    private static final List<Municipality> DEMO = List.of(
            new Municipality("901", "Lyngvig Kommune", "classpath:demo/lyngvig.png"),
            new Municipality("902", "Birkesø Kommune", "classpath:demo/birkesoe.png"));

    private final List<Municipality> municipalities;

    ConfiguredMunicipalities(Environment environment) {
        List<Municipality> configured = Binder.get(environment)
                .bind(SETTING, Bindable.listOf(Municipality.class))
                .orElse(List.of());
        boolean demo = environment.getProperty("portvagt.demo", Boolean.class, false);
        municipalities = configured.isEmpty() && demo ? DEMO : List.copyOf(configured);
        refuseUnusable();
    }

    public List<Municipality> all() {
        return municipalities;
    }

    private void refuseUnusable() {
        if (municipalities.isEmpty()) {
            throw new StartupRefusal("Portvagt does not know which municipality it works for.", REMEDY);
        }
        Set<String> codes = new HashSet<>();
        for (Municipality municipality : municipalities) {
            if (!municipality.isValid()) {
                throw new StartupRefusal(
                        "The configured municipality with code '" + municipality.code() + "' and name '"
                                + municipality.name() + "' cannot be used.",
                        REMEDY);
            }
            if (!codes.add(municipality.code())) {
                throw new StartupRefusal(
                        "Municipality " + municipality.code() + " is configured more than once.", REMEDY);
            }
        }
    }
}

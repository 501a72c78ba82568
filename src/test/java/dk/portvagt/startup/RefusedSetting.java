package dk.portvagt.startup;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** A value of a setting that cannot work: the start is refused with one sentence that names the variable. */
public final class RefusedSetting {

    private RefusedSetting() {}

    /**
     * @param room the part of Portvagt that is set ("written-procedure")
     * @param type what its settings are bound to
     * @param setting the one of them that is wrong ("office-days")
     * @param possible what it must be, as the sentence says it
     */
    public static void isTold(String room, Class<?> type, String setting, String value, String possible) {
        String variable = "PORTVAGT_" + (room + "-" + setting).replace('-', '_').toUpperCase();

        assertThatThrownBy(() -> new Binder(
                                new MapConfigurationPropertySource(Map.of("portvagt." + room + "." + setting, value)))
                        .bindOrCreate("portvagt." + room, type))
                .rootCause()
                .isInstanceOf(StartupRefusal.class)
                .hasMessage("%s must be %s, but is %s.", variable, possible, value);
    }
}

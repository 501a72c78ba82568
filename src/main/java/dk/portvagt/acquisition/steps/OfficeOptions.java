package dk.portvagt.acquisition.steps;

import dk.portvagt.acquisition.Offices;
import dk.portvagt.engine.border.MunicipalOptions;
import dk.portvagt.form.MunicipalList;
import dk.portvagt.form.Option;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Offers offices of the municipality. */
class OfficeOptions implements MunicipalOptions {

    private final MunicipalList list;
    private final Function<String, List<String>> names;

    private OfficeOptions(MunicipalList list, Function<String, List<String>> names) {
        this.list = list;
        this.names = names;
    }

    @Override
    public MunicipalList list() {
        return list;
    }

    @Override
    public List<Option> of(String municipality) {
        return names.apply(municipality).stream()
                .map(name -> new Option(name, name))
                .toList();
    }

    /** Makes the lists. */
    @Configuration(proxyBeanMethods = false)
    static class Lists {

        @Bean
        MunicipalOptions officesOfToday(Offices offices, Clock clock) {
            return new OfficeOptions(
                    MunicipalList.OFFICES, municipality -> offices.on(municipality, LocalDate.now(clock)));
        }

        @Bean
        MunicipalOptions allOffices(Offices offices) {
            return new OfficeOptions(MunicipalList.ALL_OFFICES, offices::all);
        }
    }
}

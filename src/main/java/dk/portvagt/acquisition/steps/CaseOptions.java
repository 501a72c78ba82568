package dk.portvagt.acquisition.steps;

import dk.portvagt.acquisition.AcquisitionCases;
import dk.portvagt.engine.border.MunicipalOptions;
import dk.portvagt.form.MunicipalList;
import dk.portvagt.form.Option;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Offers the open cases of the municipality, the newest first. */
@Component
class CaseOptions implements MunicipalOptions {

    private final AcquisitionCases cases;

    CaseOptions(AcquisitionCases cases) {
        this.cases = cases;
    }

    /** Returns the options for cases, their titles by number. */
    static List<Option> options(Map<String, String> titles) {
        return titles.entrySet().stream()
                .map(known -> new Option(known.getKey() + " " + known.getValue(), known.getKey()))
                .toList();
    }

    @Override
    public MunicipalList list() {
        return MunicipalList.CASES;
    }

    @Override
    public List<Option> of(String municipality) {
        return options(cases.open(municipality));
    }
}

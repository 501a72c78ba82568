package dk.portvagt.gate.steps;

import dk.portvagt.acquisition.DataClass;
import dk.portvagt.acquisition.RiskLevel;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Translates form choices to the words of the forms. */
final class ChoiceNames {

    static final Map<String, String> CATEGORY =
            Map.of("hardware", "Hardware", "software", "Software", "consultancy", "Konsulentydelser");
    static final Map<String, String> RISK = Arrays.stream(RiskLevel.values())
            .collect(Collectors.toMap(risk -> risk.name().toLowerCase(Locale.ROOT), RiskLevel::danishName));
    static final Map<String, String> SHARED = Map.of("solo", "Købes alene", "joint", "Købes sammen med andre kommuner");
    static final Map<String, String> YES_NO = Map.of("yes", "Ja", "no", "Nej");
    static final Map<String, String> EXISTING = Map.of(
            "own", "Ja, kommunen har allerede en",
            "other", "Ja, en anden kommune har en, der kan deles",
            "partly", "Delvist",
            "none", "Nej");
    static final Map<String, String> DATA = Arrays.stream(DataClass.values())
            .collect(Collectors.toMap(data -> data.name().toLowerCase(Locale.ROOT), DataClass::danishName));
    static final Map<String, String> OPERATIONS = Map.of(
            "vendor", "Hos leverandøren (SaaS)",
            "own", "I kommunens eget driftsmiljø",
            "shared", "I et driftsfællesskab");
    static final Map<String, String> ROUTE = Map.of(
            "directPurchase", "Direkte køb",
            "marketTerms", "Køb på markedsmæssige vilkår (flere tilbud)",
            "nationalNotice", "Annoncering på udbud.dk (grænseoverskridende interesse)",
            "euTender", "EU-udbud",
            "lightRegimeTender", "Udbud efter light-regimet",
            "frameworkAgreement", "Indkøb på rammeaftale (fx SKI)");

    private ChoiceNames() {}
}

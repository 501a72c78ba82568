package dk.portvagt.demo;

import dk.portvagt.sharing.CostTerms;
import dk.portvagt.sharing.Divergence;
import dk.portvagt.sharing.Estimate;
import dk.portvagt.sharing.IntegrationPrice;
import dk.portvagt.sharing.ProfileFigures;
import dk.portvagt.sharing.ReadinessAnswers;
import dk.portvagt.sharing.ReadinessInput;
import dk.portvagt.sharing.RoleProduct;
import dk.portvagt.sharing.VolumePrice;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Holds six fictional municipalities that consider one care system together. Products and prices are invented, and
 * chosen so that the usual key, by inhabitants, is the unstable one.
 */
public final class CareExample {

    private static final List<String> ROLES =
            List.of("ESDH", "Brugerstyring", "Løn", "Vagtplan", "Økonomi", "Medicinkort");

    private static final Set<String> KLE = Set.of("27.03.00", "27.12.00", "27.18.00", "27.36.00", "29.18.00");

    private CareExample() {}

    /** Returns the terms: four years; a build is 220,000 to 600,000 kr. */
    public static CostTerms terms() {
        return new CostTerms(
                4,
                estimate(2_600_000, 20),
                new VolumePrice(estimate(15, 20), 40_000, new BigDecimal("0.18")),
                List.of(
                        integration("ESDH", 420_000, 60_000, 12_000),
                        integration("Brugerstyring", 250_000, 50_000, 10_000),
                        integration("Løn", 220_000, 50_000, 10_000),
                        integration("Vagtplan", 380_000, 70_000, 14_000),
                        integration("Økonomi", 430_000, 60_000, 12_000),
                        integration("Medicinkort", 600_000, 112_000, 24_000)),
                estimate(22_000, 50),
                estimate(78_000, 50));
    }

    /** Returns the six profiles, 901 to 906. */
    public static List<ProfileFigures> profiles() {
        return List.of(
                profile(
                        "901", "Lyngvig", 62_000, 3_350, KLE, "Arkivet", "Nøglen", "Lønnet", "Ugen", "Kassen",
                        "Kortet"),
                profile(
                        "902", "Birkesø", 41_000, 2_290, KLE, "Arkivet", "Nøglen", "Lønnet", "Ugen", "Kassen",
                        "Kortet"),
                profile(
                        "903",
                        "Ternholm",
                        28_000,
                        1_820,
                        Set.of("27.03.00", "27.12.00", "27.18.00", "27.36.00"),
                        "Sagsstyr",
                        "Nøglen",
                        "Timeløn",
                        "Ugen",
                        "Regnskabet",
                        "Medliste"),
                profile(
                        "904",
                        "Klintby",
                        15_000,
                        1_110,
                        KLE,
                        "Arkivet",
                        "Nøglen",
                        "Timeløn",
                        "Skiftet",
                        "Regnskabet",
                        "Kortet"),
                profile(
                        "905",
                        "Strandlund",
                        87_000,
                        4_180,
                        Set.of("27.03.00", "27.12.00", "27.18.00", "27.36.00", "29.18.00", "29.30.00"),
                        "Journalen",
                        "Porten",
                        "Lønnet",
                        "Tavlen",
                        "Kassen",
                        "Doseret"),
                profile(
                        "906",
                        "Egemose",
                        33_000,
                        2_010,
                        Set.of("27.03.00", "27.12.00", "27.45.00"),
                        "Mappen",
                        "Porten",
                        "Årsløn",
                        "Vagten",
                        "Bogen",
                        "Pillen"));
    }

    private static ProfileFigures profile(
            String code, String name, int inhabitants, int targetGroup, Set<String> kle, String... products) {
        Map<String, RoleProduct> counterparts = new LinkedHashMap<>();
        for (int role = 0; role < products.length; role++) {
            counterparts.put(ROLES.get(role), new RoleProduct(products[role], "1"));
        }
        return new ProfileFigures(code, name, inhabitants, targetGroup, counterparts, Set.of(), kle);
    }

    private static IntegrationPrice integration(String role, int build, int install, int yearly) {
        return new IntegrationPrice(role, estimate(build, 20), estimate(install, 20), estimate(yearly, 20));
    }

    /** The estimate may be wrong by this many per cent to either side, so the expected amount is the likely one. */
    private static Estimate estimate(int likely, int perCent) {
        BigDecimal amount = BigDecimal.valueOf(likely);
        BigDecimal margin = amount.multiply(BigDecimal.valueOf(perCent, 2));
        return new Estimate(amount.subtract(margin), amount, amount.add(margin));
    }

    /** Returns what is known about their readiness, by the municipality's code; own build is computed. */
    public static Map<String, ReadinessAnswers> answers() {
        Map<String, ReadinessAnswers> answers = new LinkedHashMap<>();
        answers.put("901", answers(2, 3, 2, 9, 0, 100, 100, 1));
        answers.put("902", answers(3, 2, 2, 9, 0, 100, 90, 1));
        answers.put("903", answers(2, 2, 2, 6, 0, 75, 100, 1));
        answers.put("904", answers(2, 2, 2, 6, 1, 100, 85, 1));
        answers.put("905", answers(3, 3, 2, 0, 8, 100, 100, 0));
        answers.put("906", answers(2, 1, 2, 0, 3, 100, 80, 0));
        Divergence divergence =
                Divergence.of(profiles(), terms().integrations()).orThrow(IllegalStateException::new);
        for (int i = 0; i < divergence.group().size(); i++) {
            int place = i;
            answers.computeIfPresent(
                    divergence.group().get(i).municipality(),
                    (code, known) -> known.withOwnBuild(divergence.ownBuild(place)));
        }
        return answers;
    }

    private static ReadinessAnswers answers(
            int needs, int processes, int resources, int same, int solo, int funded, int hours, int hosting) {
        return ReadinessAnswers.none()
                .with(ReadinessInput.OWNS_NEEDS, needs)
                .with(ReadinessInput.OWNS_PROCESSES, processes)
                .with(ReadinessInput.OWNS_RESOURCES, resources)
                .with(ReadinessInput.YEARS_SAME_PRODUCT, same)
                .with(ReadinessInput.YEARS_SOLO, solo)
                .with(ReadinessInput.FUNDED_PERCENT, funded)
                .with(ReadinessInput.HOURS_PERCENT, hours)
                .with(ReadinessInput.SAME_HOSTING, hosting);
    }
}

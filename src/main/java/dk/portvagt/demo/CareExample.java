package dk.portvagt.demo;

import dk.portvagt.sharing.CostTerms;
import dk.portvagt.sharing.Counterpart;
import dk.portvagt.sharing.Estimate;
import dk.portvagt.sharing.IntegrationPrice;
import dk.portvagt.sharing.Profile;
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
    public static List<Profile> profiles() {
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

    private static Profile profile(
            String code, String name, int inhabitants, int targetGroup, Set<String> kle, String... products) {
        Map<String, Counterpart> counterparts = new LinkedHashMap<>();
        for (int role = 0; role < products.length; role++) {
            counterparts.put(ROLES.get(role), new Counterpart(products[role], 1));
        }
        return new Profile(code, name, inhabitants, targetGroup, counterparts, Set.of(), kle);
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
}

package dk.portvagt.sharing;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Small profiles and prices for tests. */
final class Invented {

    private Invented() {}

    static ProfileFigures profile(String code, int inhabitants, Map<String, String> products) {
        return new ProfileFigures(
                code,
                "Kommune " + code,
                inhabitants,
                inhabitants / 20,
                products.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, it -> new RoleProduct(it.getValue(), "1"))),
                Set.of(),
                Set.of());
    }

    static IntegrationPrice role(String name, long build) {
        return new IntegrationPrice(name, kroner(build), kroner(build / 10), kroner(build / 50));
    }

    static Estimate kroner(long amount) {
        return Estimate.known(BigDecimal.valueOf(amount));
    }
}

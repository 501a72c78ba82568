package dk.portvagt.sharing;

import static dk.portvagt.sharing.Invented.profile;
import static dk.portvagt.sharing.Invented.role;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.portvagt.demo.CareExample;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How different the surroundings are, in kroner and in parts of one. */
class DivergenceTest {

    private static final List<IntegrationPrice> ROLES = List.of(role("ESDH", 300_000), role("Løn", 100_000));

    @Test
    void the_six_municipalities_differ_as_the_design_computed() {
        Divergence six = of(CareExample.profiles(), CareExample.terms().integrations());

        assertThat(IntStream.range(0, 6).mapToObj(i -> perCent(six.ownBuild(i))))
                .containsExactly(0, 0, 44, 17, 61, 89);
        assertThat(six.ofGroup().orElseThrow().setScale(2, RoundingMode.HALF_UP))
                .isEqualTo("0.35");
        assertThat(six.price()).isEqualByComparingTo("5750000");
        Divergence withoutEgemose =
                of(CareExample.profiles().subList(0, 5), CareExample.terms().integrations());
        assertThat(withoutEgemose.ofGroup().orElseThrow().setScale(2, RoundingMode.HALF_UP))
                .isEqualTo("0.27");
    }

    @Test
    void one_outlier_does_not_spoil_the_others() {
        List<ProfileFigures> five = CareExample.profiles().subList(0, 4);
        Divergence without = of(five, CareExample.terms().integrations());
        Divergence with = of(CareExample.profiles(), CareExample.terms().integrations());

        assertThat(IntStream.range(0, 4))
                .allSatisfy(i -> assertThat(with.ownBuild(i).orElseThrow())
                        .isLessThanOrEqualTo(without.ownBuild(i).orElseThrow()));
    }

    @Test
    void a_pair_differs_by_the_weight_of_its_roles_and_half_by_a_version() {
        ProfileFigures one = profile("901", 1000, Map.of("ESDH", "Arkivet", "Løn", "Lønnet"));
        ProfileFigures other = profile("902", 1000, Map.of("ESDH", " ARKIVET", "Løn", "Timeløn"));
        ProfileFigures newer =
                with(one, Map.of("ESDH", new RoleProduct("Arkivet", "2"), "Løn", new RoleProduct("Lønnet", "1")));
        Divergence divergence = of(List.of(one, other, newer), ROLES);

        assertThat(divergence.pair(0, 1)).contains(new BigDecimal("0.2500"));
        assertThat(divergence.pair(0, 2)).contains(new BigDecimal("0.3750"));
        assertThat(of(List.of(one, minor(newer, "1.4")), ROLES).pair(0, 1)).contains(new BigDecimal("0.0000"));
        assertThat(of(List.of(one, minor(newer, null)), ROLES).pair(0, 1)).contains(new BigDecimal("0.0000"));
        assertThat(divergence.pair(1, 0)).isEqualTo(divergence.pair(0, 1));
        assertThat(divergence.pair(1, 1)).contains(new BigDecimal("0.0000"));
        assertThat(divergence.ownBuild(0)).contains(new BigDecimal("0.0000"));
        assertThat(divergence.ownBuild(1)).contains(new BigDecimal("0.2500"));
    }

    @Test
    void what_is_unknown_is_missing_and_what_is_not_there_is_not() {
        ProfileFigures all = profile("901", 1000, Map.of("ESDH", "Arkivet", "Løn", "Lønnet"));
        ProfileFigures unknown = profile("902", 1000, Map.of("ESDH", "Mappen"));
        ProfileFigures without = new ProfileFigures(
                "903", "Tre", 1000, null, Map.of("ESDH", new RoleProduct("Arkivet", "1")), Set.of("Løn"), Set.of());
        ProfileFigures silent = profile("904", 1000, Map.of());
        Divergence divergence = of(List.of(all, unknown, without, silent), ROLES);

        assertThat(divergence.missing(0)).isEmpty();
        assertThat(divergence.missing(1)).containsExactly("Løn");
        assertThat(divergence.missing(2)).isEmpty();
        assertThat(divergence.missing(3)).containsExactly("ESDH", "Løn");
        assertThat(divergence.ownBuild(1)).contains(new BigDecimal("1.0000"));
        assertThat(divergence.pair(0, 2)).contains(new BigDecimal("0.0000"));
        assertThat(divergence.pair(0, 3)).isEmpty();
        assertThat(divergence.ownBuild(3)).isEmpty();
        assertThat(of(List.of(silent, with(silent, "905", Map.of())), ROLES).ofGroup())
                .isEmpty();
    }

    @Test
    void a_group_is_at_one_when_no_two_are_alike_and_at_zero_when_all_are() {
        assertThat(of(
                                List.of(
                                        profile("901", 1, Map.of("ESDH", "a", "Løn", "a")),
                                        profile("902", 1, Map.of("ESDH", "b", "Løn", "b")),
                                        profile("903", 1, Map.of("ESDH", "c", "Løn", "c"))),
                                ROLES)
                        .ofGroup())
                .contains(new BigDecimal("1.0000"));
        assertThat(of(
                                List.of(
                                        profile("901", 1, Map.of("ESDH", "a", "Løn", "b")),
                                        profile("902", 1, Map.of("ESDH", "a", "Løn", "b"))),
                                ROLES)
                        .ofGroup())
                .contains(new BigDecimal("0.0000"));
    }

    @Test
    void tasks_are_compared_by_their_kle_numbers() {
        Divergence six = of(CareExample.profiles(), CareExample.terms().integrations());

        assertThat(six.tasks(0, 1)).contains(new BigDecimal("1.0000"));
        assertThat(six.tasks(0, 2)).contains(new BigDecimal("0.8000"));
        assertThat(six.tasks(0, 5)).contains(new BigDecimal("0.3333"));
        ProfileFigures silent = profile("907", 1000, Map.of());
        assertThat(of(List.of(silent, CareExample.profiles().get(0)), ROLES).tasks(0, 1))
                .isEmpty();
    }

    @Test
    void refuses_one_alone_and_the_same_twice() {
        ProfileFigures one = profile("901", 1000, Map.of());

        assertThat(Divergence.of(List.of(one), ROLES).refusal())
                .contains("Der skal være mindst to kommuner for at dele. Tilføj en deltager.");
        assertThat(Divergence.of(List.of(one, one), ROLES).refusal())
                .contains("Kommune 901 deltager to gange. Behold den ene kommuneprofil.");
        assertThatThrownBy(() -> new RoleProduct(" ", "1")).hasMessageContaining("blank");
    }

    private static ProfileFigures minor(ProfileFigures profile, @Nullable String version) {
        return with(
                profile, Map.of("ESDH", new RoleProduct("Arkivet", version), "Løn", new RoleProduct("Lønnet", "1")));
    }

    private static ProfileFigures with(ProfileFigures profile, Map<String, RoleProduct> counterparts) {
        return with(profile, "999", counterparts);
    }

    private static ProfileFigures with(ProfileFigures profile, String code, Map<String, RoleProduct> counterparts) {
        return new ProfileFigures(code, code, profile.inhabitants(), null, counterparts, Set.of(), Set.of());
    }

    private static Divergence of(List<ProfileFigures> group, List<IntegrationPrice> roles) {
        return Divergence.of(group, roles).orThrow(IllegalArgumentException::new);
    }

    private static int perCent(Optional<BigDecimal> part) {
        return part.orElseThrow()
                .movePointRight(2)
                .setScale(0, RoundingMode.HALF_UP)
                .intValueExact();
    }
}

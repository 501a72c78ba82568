package dk.portvagt.sharing.room;

import static dk.portvagt.sharing.ReadinessInput.FUNDED_PERCENT;
import static dk.portvagt.sharing.ReadinessInput.HOURS_PERCENT;
import static dk.portvagt.sharing.ReadinessInput.OWNS_NEEDS;
import static dk.portvagt.sharing.ReadinessInput.OWN_BUILD_PERCENT;
import static dk.portvagt.sharing.ReadinessInput.SAME_HOSTING;
import static dk.portvagt.sharing.ReadinessInput.YEARS_SAME_PRODUCT;
import static dk.portvagt.sharing.ReadinessInput.YEARS_SOLO;
import static org.assertj.core.api.Assertions.assertThat;

import dk.portvagt.sharing.ReadinessAnswers;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PublishedFiguresTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);
    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-12-01T09:00:00+01:00");

    @Test
    void counts_years_on_the_same_product_from_the_day_both_use_it() {
        Map<String, ReadinessAnswers> answers = answers(
                facts("Omsorg+", LocalDate.of(2015, 1, 1), "Eksternt", "Arkivet"),
                facts("omsorg+ ", LocalDate.of(2018, 12, 2), "Hos os", "Arkivet"),
                facts("Pleje", LocalDate.of(2014, 6, 1), "Eksternt", "Mappen"));

        assertThat(answers.get("901").values())
                .containsEntry(YEARS_SAME_PRODUCT, 7)
                .containsEntry(YEARS_SOLO, 0)
                .containsEntry(SAME_HOSTING, 0)
                .containsEntry(OWN_BUILD_PERCENT, 0)
                .containsEntry(FUNDED_PERCENT, 75)
                .containsEntry(HOURS_PERCENT, 80)
                .containsEntry(OWNS_NEEDS, 2);
        assertThat(answers.get("903").values())
                .containsEntry(YEARS_SAME_PRODUCT, 0)
                .containsEntry(YEARS_SOLO, 12)
                .containsEntry(OWN_BUILD_PERCENT, 100);
    }

    @Test
    void leaves_out_what_nobody_has_published() {
        ProfileFacts blank = new ProfileFacts(
                null, null, null, null, null, null, null, List.of(), List.of(), Map.of(), null, null, null, 0);

        assertThat(answers(blank).get("901").values()).isEmpty();
        assertThat(answers(blank, facts(null, TODAY, "Eksternt", "Arkivet"))
                        .get("902")
                        .values())
                .doesNotContainKeys(YEARS_SAME_PRODUCT, YEARS_SOLO, SAME_HOSTING);
    }

    @Test
    void counts_neither_those_who_have_left_nor_withdrawn_profiles() {
        List<Participant> participants = List.of(
                participant("901", ParticipantState.ANSWERED),
                participant("902", ParticipantState.WITHDRAWN),
                participant("903", ParticipantState.ANSWERED));
        PublishedFigures figures = PublishedFigures.of(
                participants,
                List.of(
                        published("901", facts("Omsorg+", TODAY, null, "Arkivet")),
                        published("902", facts("Omsorg+", TODAY, null, "Arkivet")),
                        new PublishedProfile("903", 1, NOW, NOW, null)),
                TODAY);

        assertThat(figures.answers()).containsOnlyKeys("901");
        assertThat(figures.profiles())
                .singleElement()
                .satisfies(profile -> assertThat(profile.name()).isEqualTo("Kommune 901"));
    }

    private static Map<String, ReadinessAnswers> answers(ProfileFacts... facts) {
        List<String> codes = List.of("901", "902", "903").subList(0, facts.length);
        return PublishedFigures.of(
                        codes.stream()
                                .map(code -> participant(code, ParticipantState.ANSWERED))
                                .toList(),
                        codes.stream()
                                .map(code -> published(code, facts[codes.indexOf(code)]))
                                .toList(),
                        TODAY)
                .answers();
    }

    private static Participant participant(String code, ParticipantState state) {
        return new Participant(code, "Kommune " + code, state, NOW);
    }

    private static PublishedProfile published(String code, ProfileFacts facts) {
        return new PublishedProfile(code, 1, NOW, null, facts);
    }

    private static ProfileFacts facts(
            @Nullable String product, LocalDate since, @Nullable String hosting, String archive) {
        return new ProfileFacts(
                41_000,
                null,
                product,
                null,
                since,
                null,
                hosting,
                List.of("27.69"),
                List.of(new Surrounding("ESDH", archive, null)),
                Map.of(Ownership.NEEDS, 2),
                new BigDecimal(3),
                new BigDecimal(4),
                800,
                1000);
    }
}

package dk.portvagt.sharing.room;

import dk.portvagt.sharing.CommonUse;
import dk.portvagt.sharing.Divergence;
import dk.portvagt.sharing.Estimate;
import dk.portvagt.sharing.IntegrationPrice;
import dk.portvagt.sharing.ProfileFigures;
import dk.portvagt.sharing.ReadinessAnswers;
import dk.portvagt.sharing.ReadinessInput;
import dk.portvagt.sharing.RoleProduct;
import dk.portvagt.sharing.SystemUse;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Turns published profiles into what the rules of sharing calculate with. What a municipality has not published stays
 * missing.
 *
 * @param profiles of those that take part and have published, by code
 * @param answers on readiness, by the municipality's code
 */
public record PublishedFigures(List<ProfileFigures> profiles, Map<String, ReadinessAnswers> answers) {

    private static final Map<Ownership, ReadinessInput> OWNERS = Map.of(
            Ownership.NEEDS, ReadinessInput.OWNS_NEEDS,
            Ownership.PROCESSES, ReadinessInput.OWNS_PROCESSES,
            Ownership.RESOURCES, ReadinessInput.OWNS_RESOURCES);

    /** Weighs every role alike, as long as nobody has priced the integrations. */
    private static final Estimate ALIKE = Estimate.known(BigDecimal.ONE);

    /**
     * Reads the profiles.
     *
     * @param participants all who were invited, with their names
     * @param published the latest version of each
     * @param today Danish date, until which years of use are counted
     */
    public static PublishedFigures of(
            List<Participant> participants, List<PublishedProfile> published, LocalDate today) {
        Map<String, String> names = new LinkedHashMap<>();
        participants.stream()
                .filter(participant -> participant.state().takesPart())
                .forEach(participant -> names.put(participant.municipality(), participant.name()));
        Map<String, ProfileFacts> facts = new LinkedHashMap<>();
        published.stream()
                .filter(profile -> profile.facts() != null && names.containsKey(profile.municipality()))
                .forEach(profile -> facts.put(profile.municipality(), profile.facts()));
        List<ProfileFigures> profiles = new ArrayList<>();
        facts.forEach((code, own) -> profiles.add(figures(code, names.get(code), own)));
        Map<String, ReadinessAnswers> answers = new LinkedHashMap<>();
        Optional<Divergence> divergence = divergence(profiles);
        CommonUse use =
                new CommonUse(facts.values().stream().map(PublishedFigures::use).toList(), today);
        int place = 0;
        for (Map.Entry<String, ProfileFacts> own : facts.entrySet()) {
            int i = place++;
            answers.put(
                    own.getKey(),
                    use.answers(i, answers(own.getValue()))
                            .withOwnBuild(divergence.flatMap(found -> found.ownBuild(i))));
        }
        return new PublishedFigures(profiles, answers);
    }

    private static ProfileFigures figures(String code, String name, ProfileFacts facts) {
        Map<String, RoleProduct> counterparts = new LinkedHashMap<>();
        facts.surroundings()
                .forEach(
                        system -> counterparts.put(system.role(), new RoleProduct(system.product(), system.version())));
        return new ProfileFigures(
                code, name, facts.inhabitants(), facts.targetGroup(), counterparts, Set.of(), Set.copyOf(facts.kle()));
    }

    private static Optional<Divergence> divergence(List<ProfileFigures> profiles) {
        Set<String> roles = new TreeSet<>();
        profiles.forEach(profile -> roles.addAll(profile.counterparts().keySet()));
        List<IntegrationPrice> alike = roles.stream()
                .map(role -> new IntegrationPrice(role, ALIKE, ALIKE, ALIKE))
                .toList();
        return profiles.size() < 2
                ? Optional.empty()
                : Optional.of(Divergence.of(profiles, alike).orThrow(IllegalStateException::new));
    }

    private static @Nullable SystemUse use(ProfileFacts facts) {
        return facts.product() == null ? null : new SystemUse(facts.product(), facts.inUseSince(), facts.hosting());
    }

    private static ReadinessAnswers answers(ProfileFacts own) {
        ReadinessAnswers answers = ReadinessAnswers.none();
        for (Map.Entry<Ownership, Integer> owner : own.ownership().entrySet()) {
            answers = answers.with(OWNERS.get(owner.getKey()), owner.getValue());
        }
        answers = cover(answers, ReadinessInput.FUNDED_PERCENT, own.fundedYears(), own.contractYears());
        return cover(answers, ReadinessInput.HOURS_PERCENT, decimal(own.hoursGiven()), decimal(own.hoursNeeded()));
    }

    private static ReadinessAnswers cover(
            ReadinessAnswers answers, ReadinessInput input, @Nullable BigDecimal part, @Nullable BigDecimal needed) {
        return part == null || needed == null || needed.signum() <= 0
                ? answers
                : answers.withCover(input, part, needed);
    }

    private static @Nullable BigDecimal decimal(@Nullable Integer number) {
        return number == null ? null : BigDecimal.valueOf(number);
    }
}

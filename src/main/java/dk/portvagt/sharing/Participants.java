package dk.portvagt.sharing;

import dk.portvagt.text.Outcome;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Checks who takes part before anything is computed. */
final class Participants {

    private Participants() {}

    /** Refuses a group of less than two, and a municipality that takes part twice. */
    static Outcome<List<ProfileFigures>> of(List<ProfileFigures> group) {
        if (group.size() < 2) {
            return Outcome.refused("Der skal være mindst to kommuner for at dele. Tilføj en deltager.");
        }
        Set<String> seen = new HashSet<>();
        for (ProfileFigures profile : group) {
            if (!seen.add(profile.municipality())) {
                return Outcome.refused("%s deltager to gange. Behold den ene kommuneprofil.".formatted(profile.name()));
            }
        }
        return Outcome.done(List.copyOf(group));
    }

    /** Refuses a municipality without inhabitants, because all cost that follows them would be wrong. */
    static Outcome<List<ProfileFigures>> withInhabitants(List<ProfileFigures> group) {
        return of(group).flatMap(valid -> {
            List<String> missing = valid.stream()
                    .filter(it -> it.inhabitants() == null || it.inhabitants() <= 0)
                    .map(ProfileFigures::name)
                    .toList();
            return missing.isEmpty()
                    ? Outcome.done(valid)
                    : Outcome.refused("Indbyggertallet mangler for %s. Skriv det i kommuneprofilen, og beregn igen."
                            .formatted(String.join(", ", missing)));
        });
    }
}

package dk.portvagt.sharing.room;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Holds what a municipality publishes about itself and the system in question. What is null is missing and is shown so;
 * it never counts as 0. There is no place for names of people or for prices of present contracts.
 *
 * @param inhabitants by official statistics
 * @param targetGroup people whom the system is for, by official statistics
 * @param product the system used today
 * @param inUseSince when the municipality took it into use
 * @param users people who work in it
 * @param hosting where it runs, by the register's name for it
 * @param kle KLE numbers of what it is used for
 * @param ownership 0 (nobody) to 3 (an owner with time and mandate)
 * @param fundedYears years for which the money is there
 * @param contractYears years that a common contract would run
 * @param hoursGiven hours a year that the municipality can give
 * @param hoursNeeded hours a year that its share asks for
 */
public record ProfileFacts(
        @Nullable Integer inhabitants,
        @Nullable Integer targetGroup,
        @Nullable String product,
        @Nullable String version,
        @Nullable LocalDate inUseSince,
        @Nullable Integer users,
        @Nullable String hosting,
        List<String> kle,
        List<Surrounding> surroundings,
        Map<Ownership, Integer> ownership,
        @Nullable BigDecimal fundedYears,
        @Nullable BigDecimal contractYears,
        @Nullable Integer hoursGiven,
        @Nullable Integer hoursNeeded) {

    public ProfileFacts {
        kle = List.copyOf(kle);
        surroundings = List.copyOf(surroundings);
        ownership = Map.copyOf(ownership);
    }
}

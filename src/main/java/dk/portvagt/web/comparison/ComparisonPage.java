package dk.portvagt.web.comparison;

import dk.portvagt.comparison.Comparison;
import dk.portvagt.comparison.Comparison.Order;
import dk.portvagt.comparison.ComparisonText;
import dk.portvagt.comparison.Proposal;
import dk.portvagt.comparison.steps.Proposals;
import dk.portvagt.meeting.Meetings;
import dk.portvagt.web.cockpit.CockpitAccess.Municipality;
import dk.portvagt.web.cockpit.portfolio.Place;
import dk.portvagt.web.cockpit.portfolio.Portfolio;
import dk.portvagt.web.cockpit.portfolio.SortOrder;
import dk.portvagt.web.cockpit.portfolio.SortOrder.Way;
import dk.portvagt.web.cockpit.portfolio.StandingCase;
import dk.portvagt.web.cockpit.portfolio.Wanted;
import dk.portvagt.web.find.CaseFinder;
import dk.portvagt.web.page.CaseAddress;
import dk.portvagt.web.page.ComparisonAddress;
import dk.portvagt.web.page.Danish;
import dk.portvagt.web.page.PageShell;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Renders the choice of proposals and their comparison. */
@Component
class ComparisonPage {

    /** Asks for money from the pool for acquisitions. */
    private static final List<Place> ASKING = List.of(Place.G1, Place.G2, Place.EXTRA_FUNDING);

    private static final int LISTED = 40;
    private static final int LONGEST = 100;
    private static final int MOST_WORDS = 6;

    private final Portfolio portfolio;
    private final Proposals proposals;
    private final CaseFinder finder;
    private final Meetings meetings;
    private final PageShell shell;
    private final Clock clock;

    ComparisonPage(
            Portfolio portfolio,
            Proposals proposals,
            CaseFinder finder,
            Meetings meetings,
            PageShell shell,
            Clock clock) {
        this.portfolio = portfolio;
        this.proposals = proposals;
        this.finder = finder;
        this.meetings = meetings;
        this.shell = shell;
        this.clock = clock;
    }

    /** Describes a case to choose. */
    public record Choice(String number, String title, String place, boolean chosen) {}

    /**
     * @param words what to search for; empty for nothing
     * @param refusal why nothing was filed; empty when all is well
     * @param mayFile whether the reader may put the comparison before a meeting
     */
    String of(Comparison comparison, Municipality shown, String words, String refusal, boolean mayFile) {
        Map<String, Choice> choices = new LinkedHashMap<>();
        comparison.proposals().forEach(chosen -> choices.put(chosen.number().toString(), choice(chosen)));
        String searched =
                words.strip().substring(0, Math.min(LONGEST, words.strip().length()));
        List<Choice> found = found(shown.code(), searched);
        found.forEach(choice -> choices.putIfAbsent(choice.number(), choice));
        waiting(shown.code()).forEach(choice -> choices.putIfAbsent(choice.number(), choice));
        Map<String, Object> values = new HashMap<>();
        values.put("say", new Danish(clock.getZone()));
        values.put("municipality", shown);
        values.put("refusal", refusal);
        values.put("words", searched);
        values.put("nothingFound", !searched.isEmpty() && found.isEmpty());
        values.put("choices", List.copyOf(choices.values()));
        values.put("most", Comparison.MOST);
        values.put("years", proposals.years(shown.code()));
        values.put("year", comparison.year());
        values.put("asChosen", comparison.order() == Order.AS_CHOSEN);
        values.put("chosen", comparison.proposals());
        values.put("cases", CaseAddress.ROOT);
        boolean compared = comparison.proposals().size() > 1;
        values.put("heading", compared ? ComparisonText.title(comparison) : "");
        values.put("pool", compared ? ComparisonText.pool(comparison) : null);
        values.put("raised", raised(comparison));
        values.put("facts", compared ? ComparisonText.facts(comparison) : null);
        values.put("said", compared ? ComparisonText.words(comparison) : List.of());
        values.put("meetings", mayFile && compared ? meetings.ahead(shown.code()) : List.of());
        values.put("mayFile", mayFile && compared);
        return shell.fill("comparison", values);
    }

    /** Returns for each proposal the address of the same comparison with it one place higher; empty for the first. */
    private static List<String> raised(Comparison comparison) {
        List<String> numbers = comparison.proposals().stream()
                .map(proposal -> proposal.number().toString())
                .toList();
        return IntStream.range(0, numbers.size())
                .mapToObj(place -> {
                    if (place == 0) {
                        return "";
                    }
                    List<String> order = new ArrayList<>(numbers);
                    Collections.swap(order, place - 1, place);
                    return ComparisonAddress.of(comparison.municipality(), order) + "&aar=" + comparison.year()
                            + "&orden=valgt";
                })
                .toList();
    }

    private static Choice choice(Proposal proposal) {
        return new Choice(proposal.number().toString(), proposal.title(), proposal.place(), true);
    }

    private Stream<Choice> waiting(String municipality) {
        Wanted running = Wanted.running(municipality);
        return ASKING.stream()
                .flatMap(place ->
                        portfolio
                                .page(running.only(null, place, null, null), SortOrder.WAITING, Way.DOWN, 0, LISTED)
                                .stream())
                .map(ComparisonPage::choice);
    }

    private static Choice choice(StandingCase standing) {
        return new Choice(
                standing.number(),
                standing.title(),
                "venter ved " + standing.place().danishName(),
                false);
    }

    private List<Choice> found(String municipality, String searched) {
        List<String> words = Arrays.stream(searched.split("[\\s\\p{Cntrl}]+"))
                .filter(word -> !word.isEmpty())
                .distinct()
                .limit(MOST_WORDS)
                .toList();
        return words.isEmpty()
                ? List.of()
                : finder.find(Optional.of(List.of(municipality)), words, LISTED).stream()
                        .flatMap(hit -> proposals.find(hit.number()).stream())
                        .map(hit -> new Choice(
                                hit.number().toString(),
                                hit.content().title(),
                                hit.phase().danishName(),
                                false))
                        .toList();
    }
}

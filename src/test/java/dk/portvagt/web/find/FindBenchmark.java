package dk.portvagt.web.find;

import static org.assertj.core.api.Assertions.assertThat;

import dk.portvagt.MillisecondsInTurn;
import dk.portvagt.PortvagtTest;
import dk.portvagt.engine.identity.People;
import dk.portvagt.landscape.CaseSearch;
import dk.portvagt.landscape.CaseSearch.Word;
import dk.portvagt.landscape.SolutionRegister;
import dk.portvagt.landscape.SolutionRegister.State;
import dk.portvagt.landscape.SolutionRegister.Wanted;
import dk.portvagt.web.cockpit.portfolio.ManyCases;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a search and the register of solutions cost in a municipality of 50,000 cases, next to the same in one of 500.
 * Run by {@code mvn verify -Pbenchmark}.
 */
@PortvagtTest
class FindBenchmark {

    private static final String LARGE = "977";
    private static final String SMALL = "978";
    private static final int LARGE_CASES = 50_000;
    private static final int SMALL_CASES = 500;
    private static final int ROWS = 51;

    @Autowired
    private CaseSearch search;

    @Autowired
    private SolutionRegister solutions;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Flyway migrations;

    private final MillisecondsInTurn table = new MillisecondsInTurn("500 cases", "50,000 cases");

    @Test
    void milliseconds_of_a_search() throws IOException {
        ManyCases.raise(database, SMALL, SMALL_CASES);
        ManyCases.raise(database, LARGE, LARGE_CASES);
        ManyCases.lookThrough(JdbcClient.create(migrations.getConfiguration().getDataSource()), database);

        measure("a number in full", municipality -> find(municipality, municipality + "-2026-0123"));
        measure("the end of a number", municipality -> find(municipality, "0123"));
        measure("a rare word of a title", municipality -> find(municipality, "nr. 321"));
        measure("a solution", municipality -> find(municipality, "Løsning 499"));
        measure("a vendor whom half of the solutions have", municipality -> find(municipality, "leverandøren"));
        measure("a word of every title", municipality -> find(municipality, "indkøb"));
        measure("a person by the user id's name", municipality -> byPerson(municipality, 3));
        measure("two letters, in every title", municipality -> find(municipality, "nr"));
        measure("nothing", municipality -> find(municipality, "findes-ikke"));
        measure(
                "a page of the register of solutions",
                municipality -> solutions.page(
                        new Wanted(Optional.of(List.of(municipality)), "", State.OPERATED, "", ""), 0, 50));
        measure(
                "the register by a word",
                municipality -> solutions.page(
                        new Wanted(Optional.of(List.of(municipality)), "499", State.ANY, "", ""), 0, 50));

        table.write("find.md");
        assertThat(find(LARGE, "indkøb")).hasSize(ROWS);
        assertThat(find(LARGE, "nr. 321")).hasSizeBetween(1, ROWS);
    }

    private void measure(String question, Consumer<String> asked) {
        table.measure(question, () -> asked.accept(SMALL), () -> asked.accept(LARGE));
    }

    private List<?> find(String municipality, String typed) {
        return search.find(
                Optional.of(List.of(municipality)),
                Arrays.stream(typed.split(" "))
                        .map(word -> new Word(word, people.named(List.of(word)).get(word)))
                        .toList(),
                ROWS);
    }

    private void byPerson(String municipality, int person) {
        search.find(
                Optional.of(List.of(municipality)),
                List.of(new Word("zzzz", List.of(ManyCases.requester(municipality, person)))),
                ROWS);
    }
}

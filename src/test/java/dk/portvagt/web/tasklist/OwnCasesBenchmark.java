package dk.portvagt.web.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import dk.portvagt.MillisecondsInTurn;
import dk.portvagt.PortvagtTest;
import dk.portvagt.acquisition.CaseNumber;
import dk.portvagt.engine.WebAppClient;
import dk.portvagt.engine.identity.People;
import dk.portvagt.engine.identity.Person;
import dk.portvagt.engine.identity.PortvagtGroup;
import dk.portvagt.engine.identity.TestPeople;
import dk.portvagt.landscape.OwnCases;
import dk.portvagt.landscape.OwnCases.Wanted;
import dk.portvagt.web.casefile.CaseViews;
import dk.portvagt.web.cockpit.portfolio.ManyCases;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the page "Min portefølje" and the tab "Sagen" cost a person of about a hundred cases in a municipality of
 * 50,000, next to the same in one of 500. Run by {@code mvn verify -Pbenchmark}.
 */
@PortvagtTest
class OwnCasesBenchmark {

    private static final String LARGE = "975";
    private static final String SMALL = "976";
    private static final int LARGE_CASES = 50_000;
    private static final int SMALL_CASES = 500;
    private static final int PERSON = 3;
    private static final int PAGE = 20;
    private static final String ADDRESS = "/api/tasklist/plugin/portvagt-tasklist/default/";

    @LocalServerPort
    private int port;

    @Autowired
    private BeanFactory beans;

    @Autowired
    private OwnCases cases;

    @Autowired
    private CaseViews views;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Flyway migrations;

    private final MillisecondsInTurn table = new MillisecondsInTurn("500 cases", "50,000 cases");

    @Test
    void milliseconds_of_what_the_pages_ask() throws IOException {
        ManyCases.raise(database, SMALL, SMALL_CASES);
        ManyCases.raise(database, LARGE, LARGE_CASES);
        JdbcClient owner = JdbcClient.create(migrations.getConfiguration().getDataSource());
        ManyCases.openAccounts(owner, SMALL, SMALL_CASES);
        ManyCases.openAccounts(owner, LARGE, LARGE_CASES);
        ManyCases.lookThrough(owner, database);

        measure("how many are mine", municipality -> cases.count(wanted(municipality, false)));
        measure("first page of mine", municipality -> cases.page(wanted(municipality, false), 0, PAGE));
        measure("last page, ended ones, too", municipality -> cases.page(wanted(municipality, true), 4 * PAGE, PAGE));
        WebAppClient small = login(SMALL);
        WebAppClient large = login(LARGE);
        table.measure(
                "the page over HTTP",
                () -> Answers.json(small.get(ADDRESS + "portfolio")),
                () -> Answers.json(large.get(ADDRESS + "portfolio")));
        measure("the tab of a case", municipality -> views.of(CaseNumber.of(municipality + "-2026-0003")));

        table.write("own-cases.md");
        assertThat(cases.count(wanted(LARGE, true))).isBetween(95L, 105L);
        assertThat(cases.page(wanted(LARGE, true), 4 * PAGE, PAGE)).isNotEmpty();
    }

    private void measure(String question, Consumer<String> asked) {
        table.measure(question, () -> asked.accept(SMALL), () -> asked.accept(LARGE));
    }

    private static Wanted wanted(String municipality, boolean ended) {
        return new Wanted(List.of(municipality), ManyCases.requester(municipality, PERSON), ended);
    }

    private WebAppClient login(String municipality) {
        TestPeople.settle(beans, municipality);
        String person = ManyCases.requester(municipality, PERSON);
        beans.getBean(People.class)
                .ensure(
                        new Person(person, "Ejer", person, List.of(PortvagtGroup.REQUESTER), municipality, null),
                        TestPeople.PASSWORD);
        return Tasklists.of(port, person);
    }
}

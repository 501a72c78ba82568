package dk.portvagt.acquisition.steps;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.portvagt.PortvagtApplication;
import dk.portvagt.PortvagtTest;
import dk.portvagt.acquisition.AcquisitionCases;
import dk.portvagt.acquisition.CaseNumber;
import dk.portvagt.acquisition.CaseTracks;
import dk.portvagt.acquisition.ChosenTrack;
import dk.portvagt.acquisition.Ideas;
import dk.portvagt.acquisition.Track;
import dk.portvagt.engine.variable.Fact;
import dk.portvagt.meeting.steps.MunicipalityDecides;
import dk.portvagt.modelguard.AnalystEdits;
import dk.portvagt.modelguard.code.JavaCode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.DecisionService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The decision {@code case-track}: which cases go the short way, and which the long one. */
@PortvagtTest
@ExtendWith(MunicipalityDecides.class)
class CaseTrackTest {

    private static final String KEY = "case-track";

    @Autowired
    private DecisionService decisions;

    @Autowired
    private AcquisitionCases cases;

    @Autowired
    private CaseTracks tracks;

    @Autowired
    private JdbcClient database;

    @ParameterizedTest
    @CsvSource({
        "category,consultancy,small",
        "wholeLifeCost,499999,small",
        "wholeLifeCost,500000,standard",
        "wholeLifeCost,14999999,standard",
        "wholeLifeCost,15000000,large",
        "dataClass,none,small",
        "dataClass,sensitive,standard",
        "citizenFacing,true,standard",
        "newIntegration,true,standard",
        "riskLevel,medium,standard",
        "riskLevel,high,large",
        "strategic,true,large",
        "sharedSolution,joint,standard"
    })
    void finds_the_track_by_one_fact_that_differs(String fact, String value, String track) {
        assertThat(track(and(fact, typed(value)))).isEqualTo(track);
    }

    /** As the analyst's guide says it. */
    @Test
    void an_analyst_moves_the_limit_of_small_purchases() throws IOException {
        String moved = AnalystEdits.applied(
                Files.readString(Path.of("processes/decisions/case-track.dmn")), AnalystEdits.LIMIT_OF_SMALL_PURCHASES);
        DmnEngine engine =
                DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
        DmnDecision table = engine.parseDecision(KEY, new ByteArrayInputStream(moved.getBytes(UTF_8)));

        assertThat(Stream.of(799_999L, 800_000L)
                        .map(cost -> engine.evaluateDecisionTable(table, and("wholeLifeCost", cost))
                                .getSingleResult()
                                .getEntry("track")))
                .containsExactly("small", "standard");
    }

    @Test
    void leaves_out_of_a_consultants_work_what_is_about_solutions() {
        Map<String, Object> work = and("category", "consultancy");
        work.put("citizenFacing", null);
        work.put("newIntegration", null);
        work.put("riskLevel", "medium");

        assertThat(track(work)).isEqualTo("small");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "category",
                "wholeLifeCost",
                "dataClass",
                "citizenFacing",
                "newIntegration",
                "riskLevel",
                "strategic",
                "sharedSolution"
            })
    void takes_the_stricter_track_where_something_is_unknown(String unknown) {
        assertThat(track(and(unknown, null))).isEqualTo("standard");
    }

    @Test
    void gives_the_reason_in_words() {
        assertThat(answer(and("riskLevel", "high")).get("trackReason")).isEqualTo("Risikoen er høj");
    }

    @Test
    void is_a_fact_that_no_form_may_ask_for() {
        assertThat(List.of("track", "trackReason"))
                .allSatisfy(name -> assertThat(JavaCode.around(PortvagtApplication.class)
                                .variables()
                                .get(name)
                                .fact())
                        .isEqualTo(Fact.TRACK));
    }

    @Test
    void keeps_every_track_of_a_case_and_never_a_lower_one() {
        Ideas.municipality(database, "827");
        CaseNumber number = cases.register(Ideas.of("827", "Skærme"));
        ChosenTrack standard = new ChosenTrack(Track.STANDARD, "Ny integration");

        tracks.raise(number, new ChosenTrack(Track.SMALL, "Lavt beløb"));
        assertThat(tracks.raise(number, standard)).isEqualTo(standard);
        assertThat(tracks.raise(number, new ChosenTrack(Track.SMALL, "Billigere tilbud")))
                .isEqualTo(standard);

        assertThat(tracks.history(number)).extracting(ChosenTrack::track).containsExactly(Track.SMALL, Track.STANDARD);
        assertThatThrownBy(() -> database.sql("INSERT INTO portvagt.case_track (case_number, track, reason, since)"
                                + " VALUES (?, 'SMALL', 'Uden om reglen', now())")
                        .param(number.toString())
                        .update())
                .hasMessageContaining("kan ikke komme tilbage på et mindre spor");
    }

    private String track(Map<String, Object> facts) {
        return (String) answer(facts).get("track");
    }

    private Map<String, Object> answer(Map<String, Object> facts) {
        return decisions
                .evaluateDecisionTableByKey(KEY, facts)
                .getSingleResult()
                .getEntryMap();
    }

    private static Map<String, Object> and(String fact, Object value) {
        Map<String, Object> facts = new HashMap<>(Map.of(
                "category",
                "software",
                "wholeLifeCost",
                300_000L,
                "dataClass",
                "ordinary",
                "citizenFacing",
                false,
                "newIntegration",
                false,
                "riskLevel",
                "low",
                "strategic",
                false,
                "sharedSolution",
                "solo"));
        facts.put(fact, value);
        return facts;
    }

    private static Object typed(String value) {
        return value.equals("true") ? Boolean.TRUE : value.matches("[0-9]+") ? Long.valueOf(value) : value;
    }
}

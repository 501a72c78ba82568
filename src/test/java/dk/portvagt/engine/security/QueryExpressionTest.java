package dk.portvagt.engine.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.portvagt.PortvagtTest;
import dk.portvagt.engine.RestClient;
import dk.portvagt.engine.identity.People;
import dk.portvagt.engine.identity.TestPeople;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Expressions in queries and filters, which run code on the server: each of these sets a system property where it is
 * evaluated. The administrator is used because nobody may do more.
 */
@PortvagtTest
class QueryExpressionTest {

    private static final String TRACE = "portvagt.test.evaluated";
    private static final String EXPRESSION =
            "${''.getClass().forName('java.lang.System').getMethod('setProperty', ''.getClass(), ''.getClass())"
                    + ".invoke(null, '" + TRACE + "', 'yes')}";
    private static final String OUTER = "{\"assigneeExpression\": \"" + EXPRESSION + "\"}";
    private static final String NESTED = "{\"orQueries\": [" + OUTER + "]}";
    private static final String TWICE_NESTED = "{\"orQueries\": [{\"priority\": 1}, " + OUTER + "]}";

    @LocalServerPort
    private int port;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient database;

    @Autowired
    private ProcessEngineConfigurationImpl engine;

    private RestClient administrator;

    @BeforeEach
    void prepare() {
        TestPeople.ensure(people);
        administrator = RestClient.nobody(port).as("camunda-admin", TestPeople.PASSWORD);
        System.clearProperty(TRACE);
    }

    @AfterEach
    void nothing_was_evaluated() {
        assertThat(System.getProperty(TRACE)).isNull();
        database.sql("DELETE FROM act_ru_filter WHERE name_ LIKE 'expression%'").update();
    }

    @Test
    void are_switched_off_in_the_engine() {
        assertThat(engine.isEnableExpressionsInAdhocQueries()).isFalse();
        assertThat(engine.isEnableExpressionsInStoredQueries()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {OUTER, NESTED, TWICE_NESTED})
    void are_refused_in_a_query(String query) {
        assertThat(administrator.post("/engine-rest/task?maxResults=5", query).status())
                .isEqualTo(400);
        assertThat(administrator.post("/engine-rest/task/count", query).status())
                .isEqualTo(400);
    }

    @Test
    void are_refused_in_the_address_of_a_query() {
        String encoded = URLEncoder.encode(EXPRESSION, StandardCharsets.UTF_8);
        assertThat(administrator
                        .get("/engine-rest/task?maxResults=5&assigneeExpression=" + encoded)
                        .status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {OUTER, NESTED, TWICE_NESTED})
    void are_not_stored_in_a_new_filter(String query) {
        assertThat(administrator
                        .post("/engine-rest/filter/create", filter("expression-new", query))
                        .status())
                .isEqualTo(400);
        assertThat(administrator
                        .get("/engine-rest/filter?maxResults=5&name=expression-new")
                        .json())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {OUTER, NESTED})
    void are_not_put_into_an_existing_filter(String query) {
        String id = harmlessFilter();
        assertThat(administrator
                        .put("/engine-rest/filter/" + id, filter("expression-changed", query))
                        .status())
                .isEqualTo(400);
        assertThat(administrator.get("/engine-rest/filter/" + id).json().toString())
                .doesNotContain("Expression");
    }

    @ParameterizedTest
    @ValueSource(strings = {OUTER, NESTED, TWICE_NESTED})
    void are_not_evaluated_where_a_filter_is_run_with_a_query(String query) {
        String filter = "/engine-rest/filter/" + harmlessFilter();
        assertThat(administrator.post(filter + "/list?maxResults=5", query).status())
                .isGreaterThanOrEqualTo(400);
        assertThat(administrator.post(filter + "/count", query).status()).isGreaterThanOrEqualTo(400);
        assertThat(administrator.post(filter + "/singleResult", query).status()).isGreaterThanOrEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {OUTER, NESTED, TWICE_NESTED})
    void are_not_evaluated_in_a_filter_that_is_stored_already(String query) {
        String id = harmlessFilter();
        database.sql("UPDATE act_ru_filter SET query_ = :query WHERE id_ = :id")
                .param("query", query)
                .param("id", id)
                .update();
        String filter = "/engine-rest/filter/" + id;
        assertThat(administrator.get(filter + "/list?maxResults=5").status()).isEqualTo(400);
        assertThat(administrator.get(filter + "/count").status()).isEqualTo(400);
        assertThat(administrator
                        .post(filter + "/list?maxResults=5", "{\"priority\": 1}")
                        .status())
                .isEqualTo(400);
        assertThat(administrator.delete(filter).status())
                .as("an administrator can get rid of it")
                .isEqualTo(204);
    }

    /** Whatever way an expression may find into a query, now or in a later version of the engine. */
    @Test
    void are_evaluated_on_a_model_only() {
        assertThatThrownBy(() -> engine.getExpressionManager()
                        .createExpression(EXPRESSION)
                        .getValue(null))
                .hasMessageContaining("models only");
    }

    private String harmlessFilter() {
        RestClient.Answer created =
                administrator.post("/engine-rest/filter/create", filter("expression-none", "{\"priority\": 50}"));
        assertThat(created.status()).as(created.text()).isEqualTo(200);
        return created.json().get("id").asText();
    }

    private static String filter(String name, String query) {
        return "{\"resourceType\": \"Task\", \"name\": \"%s\", \"query\": %s}".formatted(name, query);
    }
}

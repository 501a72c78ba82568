package dk.portvagt;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortvagtTest
class PortvagtApplicationTest {

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private JdbcClient database;

    @Test
    void answers_with_the_login_page_of_the_web_apps() {
        assertThat(http.getForEntity("/camunda/app/tasklist/default/", String.class)
                        .getStatusCode()
                        .value())
                .isEqualTo(200);
    }

    @Test
    void runs_as_a_role_that_is_not_superuser() {
        assertThat(database.sql("SELECT rolsuper FROM pg_roles WHERE rolname = current_user")
                        .query(Boolean.class)
                        .single())
                .isFalse();
    }

    @Test
    void keeps_the_domain_in_its_own_schema_apart_from_the_engine() {
        assertThat(database.sql("SELECT table_schema FROM information_schema.tables"
                                + " WHERE table_name IN ('municipality', 'act_ru_task') ORDER BY table_name")
                        .query(String.class)
                        .list())
                .containsExactly("public", "portvagt");
    }
}

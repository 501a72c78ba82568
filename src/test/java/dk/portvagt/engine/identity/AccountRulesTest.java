package dk.portvagt.engine.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dk.portvagt.PortvagtTest;
import dk.portvagt.engine.RestClient;
import dk.portvagt.engine.WebAppClient;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What people do with accounts over REST, as Admin does. */
@PortvagtTest
class AccountRulesTest {

    private static final String PERSON = "karen-konto";
    private static final String STRONG = "fire-gule-heste-paa-loftet";

    @LocalServerPort
    private int port;

    @Autowired
    private IdentityService identities;

    @BeforeEach
    void somebody_who_decides(@Autowired People people) {
        TestPeople.ensure(people);
        people.ensure(
                new Person(
                        PERSON,
                        "Karen",
                        "Holm",
                        List.of(PortvagtGroup.STEERING_CHAIR),
                        TestPeople.HERE,
                        "karen@test.example"),
                STRONG);
    }

    @AfterEach
    void nobody(@Autowired AuthorizationService permissions) {
        Stream.of(
                        permissions.createAuthorizationQuery().userIdIn(PERSON),
                        permissions.createAuthorizationQuery().resourceId(PERSON))
                .flatMap(query -> query.list().stream())
                .map(Authorization::getId)
                .distinct()
                .forEach(permissions::deleteAuthorization);
        identities.deleteTenantGroupMembership("902", "model-owner");
        identities.deleteGroup("ny-gruppe");
        identities.deleteUser(PERSON);
        identities.deleteUser("ny-konto");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            kort           | den er på under 12 tegn
            aaaaaaaaaaaaaa | den gentager de samme få tegn
            ny-konto-1234  | den bygger på brugernavnet
            velkommen2026  | den bygger på “velkommen”
            """)
    void takes_no_password_that_is_easy_to_guess(String password, String reason) {
        RestClient administrator = person("camunda-admin");

        RestClient.Answer created = administrator.post("/engine-rest/user/create", """
                {"profile": {"id": "ny-konto", "firstName": "Ny", "lastName": "Konto"},
                "credentials": {"password": "%s"}}""".formatted(password));
        assertThat(created.status()).isEqualTo(400);
        assertThat(created.json().get("message").asText())
                .startsWith("Adgangskoden er for let at gætte: " + reason + ". Vælg mindst 12 tegn");
        assertThat(identities.createUserQuery().userId("ny-konto").count()).isZero();
    }

    @Test
    void takes_no_password_that_is_easy_to_guess_from_the_person_either() {
        RestClient.Answer changed =
                person(PERSON, STRONG).put("/engine-rest/user/" + PERSON + "/credentials", """
                        {"password": "karen-konto-1", "authenticatedUserPassword": "%s"}""".formatted(STRONG));

        assertThat(changed.status()).isEqualTo(400);
        assertThat(changed.text()).contains("den bygger på brugernavnet");
        assertThat(identities.checkPassword(PERSON, STRONG)).isTrue();
    }

    @Test
    void takes_a_password_that_nobody_tries_first() {
        assertThat(person("camunda-admin")
                        .post("/engine-rest/user/create", """
                        {"profile": {"id": "ny-konto", "firstName": "Ny", "lastName": "Konto"},
                        "credentials": {"password": "%s"}}""".formatted(STRONG))
                        .status())
                .isEqualTo(204);
        assertThat(identities.checkPassword("ny-konto", STRONG)).isTrue();
    }

    @Test
    void deletes_nobody_who_asks_for_it() {
        RestClient.Answer answer = person("camunda-admin").delete("/engine-rest/user/camunda-admin");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("message").asText()).startsWith("Du kan ikke slette din egen bruger.");
        assertThat(person("camunda-admin").delete("/engine-rest/user/" + PERSON).status())
                .isEqualTo(204);
    }

    @Test
    void leaves_the_name_on_decisions_to_an_administrator() {
        RestClient.Answer refused = rename(person(PERSON, STRONG), "Henrik", "karen@test.example");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().get("message").asText()).startsWith("Dit navn står på beslutninger og referater");
        assertThat(profile().getFirstName()).isEqualTo("Karen");

        assertThat(rename(person(PERSON, STRONG), "Karen", "kh@test.example").status())
                .isEqualTo(204);
        assertThat(profile().getEmail()).isEqualTo("kh@test.example");
        assertThat(rename(person("camunda-admin"), "Karin", "kh@test.example").status())
                .isEqualTo(204);
        assertThat(profile().getFirstName()).isEqualTo("Karin");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "karen",
                "karen@",
                "@test.example",
                "karen@test",
                "a b@test.example",
                "<b>@test.example",
                // What no mail would be sent to.
                "åse@test.example",
                "karen@kommunø.example",
                "karen..holm@test.example",
                "karen@-.example."
            })
    void takes_no_address_that_cannot_be_one(String address) {
        RestClient.Answer refused = rename(person("camunda-admin"), "Karen", address);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text()).contains("er ikke en e-mailadresse");
        assertThat(profile().getEmail()).isEqualTo("karen@test.example");
    }

    @Test
    void makes_up_no_municipality() {
        RestClient.Answer refused = person("camunda-admin")
                .post("/engine-rest/tenant/create", "{\"id\": \"009\", \"name\": \"Ny Kommune\"}");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().get("message").asText()).startsWith("Kommuner oprettes ikke her.");
        assertThat(identities.createTenantQuery().tenantId("009").count()).isZero();
        assertThat(person("camunda-admin")
                        .put("/engine-rest/tenant/901", "{\"id\": \"901\", \"name\": \"Lyngvig Kommune\"}")
                        .status())
                .isEqualTo(204);
    }

    /** In Admin as over REST; each is sent twice, the first time because it need not be there yet. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            POST | /user/create                          | {"profile": {"id": "karen-konto", "firstName": "K"}, "credentials": {"password": "fire-gule-heste-paa-loftet"}} | Brugeren “karen-konto” findes allerede.
            POST | /group/create                         | {"id": "ny-gruppe", "name": "Ny", "type": "WORKFLOW"} | Gruppen “ny-gruppe” findes allerede.
            POST | /tenant/create                        | {"id": "901", "name": "Lyngvig"}                      | Kommunen “901” findes allerede.
            PUT  | /group/pmo/members/karen-konto        |                                                       | Brugeren “karen-konto” er allerede i gruppen “pmo”.
            PUT  | /tenant/902/user-members/karen-konto  |                                                       | Brugeren “karen-konto” hører allerede til kommunen “902”.
            PUT  | /tenant/902/group-members/model-owner |                                                       | Gruppen “model-owner” hører allerede til kommunen “902”.
            POST | /authorization/create                 | {"type": 1, "permissions": ["READ"], "userId": "karen-konto", "resourceType": 5, "resourceId": "x"} | Der er allerede en rettighed
            POST | /authorization/create                 | {"type": 1, "permissions": ["READ"], "groupId": "pmo", "resourceType": 5, "resourceId": "karen-konto"} | Der er allerede en rettighed
            """)
    void creates_nothing_that_is_there_already(String method, String address, String json, String sentence) {
        RestClient rest = person("camunda-admin");
        WebAppClient admin = new WebAppClient(port);
        admin.login("admin", "camunda-admin", TestPeople.PASSWORD);
        byte[] body = (json == null ? "" : json).getBytes(StandardCharsets.UTF_8);
        rest.send(method, "/engine-rest" + address, "application/json", json);

        RestClient.Answer again = rest.send(method, "/engine-rest" + address, "application/json", json);
        RestClient.Answer inAdmin = new RestClient.Answer(
                admin.send(method, "/api/engine/engine/default" + address, "application/json", body));

        for (RestClient.Answer refused : List.of(again, inAdmin)) {
            assertThat(refused.status()).as(refused.text()).isEqualTo(400);
            assertThat(refused.json().get("message").asText()).startsWith(sentence);
        }
    }

    @Test
    void tells_of_an_account_only_those_who_may_create_one() {
        RestClient.Answer refused = person(PERSON, STRONG)
                .post(
                        "/engine-rest/user/create",
                        "{\"profile\": {\"id\": \"requester-2\"}, \"credentials\": {\"password\": \"%s\"}}"
                                .formatted(STRONG));

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text()).doesNotContain("findes allerede");
    }

    @Test
    void changes_no_permission_into_one_that_is_there_already() {
        RestClient admin = person("camunda-admin");
        String permission =
                "{\"permissions\": [\"READ\"], \"userId\": \"karen-konto\", \"resourceType\": 5, \"resourceId\": \"%s\"%s}";
        List<String> ids = Stream.of("x", "y")
                .map(resource -> admin.post(
                                "/engine-rest/authorization/create", permission.formatted(resource, ", \"type\": 1"))
                        .json()
                        .get("id")
                        .asText())
                .toList();

        RestClient.Answer refused =
                admin.put("/engine-rest/authorization/" + ids.get(1), permission.formatted("x", ""));

        assertThat(refused.status()).as(refused.text()).isEqualTo(400);
        assertThat(refused.text()).contains("Der er allerede en rettighed");
        assertThat(admin.put("/engine-rest/authorization/" + ids.get(1), permission.formatted("z", ""))
                        .status())
                .isEqualTo(204);
    }

    private static RestClient.Answer rename(RestClient by, String firstName, String email) {
        return by.put("/engine-rest/user/" + PERSON + "/profile", """
                {"id": "%s", "firstName": "%s", "lastName": "Holm", "email": "%s"}""".formatted(PERSON, firstName, email));
    }

    private User profile() {
        return identities.createUserQuery().userId(PERSON).singleResult();
    }

    private RestClient person(String userId) {
        return person(userId, TestPeople.PASSWORD);
    }

    private RestClient person(String userId, String password) {
        return RestClient.nobody(port).as(userId, password);
    }
}

package dk.portvagt.landscape;

import static org.assertj.core.api.Assertions.assertThat;

import dk.portvagt.PortvagtTest;
import dk.portvagt.acquisition.CaseNumber;
import dk.portvagt.budget.YearAmount;
import dk.portvagt.landscape.ClosureStatement.Disposal;
import dk.portvagt.landscape.ClosureStatement.Evidence;
import dk.portvagt.landscape.OpenItem.Kind;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

@PortvagtTest
class ClosureTest {

    private static final LocalDate DECIDED = LocalDate.of(2026, 2, 1);
    private static final ArchiveDecision ARCHIVE =
            new ArchiveDecision(ArchiveDecision.Kind.DISPOSE, DECIDED, "26/1234");
    private static final LocalDate DELETED = DECIDED.plusDays(10);
    private static final LocalDate ENDED = LocalDate.of(2026, 1, 31);

    private LandscapeFixture fixture;

    @Autowired
    private Solutions solutions;

    @Autowired
    private ContractSigning signing;

    @Autowired
    private Closure closure;

    private CaseNumber number;

    @BeforeEach
    void aSolutionWithContractIntegrationsAndMoney(@Autowired BeanFactory beans) {
        fixture = new LandscapeFixture(beans);
        number = fixture.caseWithReservation(List.of(YearAmount.of(2026, 90_000)));
        signing.sign(
                number,
                "Arkivhuset A/S",
                new ContractTerms(null, null),
                List.of(YearAmount.of(2026, 90_000)),
                fixture.basis(number, "contract"));
        solutions.register(number, "Arkivsystem", List.of("ESDH", "CPR"));
    }

    @Test
    void finds_everything_open_before_anybody_has_stated_anything() {
        assertThat(closure.openItems(number))
                .extracting(OpenItem::kind)
                .containsExactly(
                        Kind.ARCHIVE_DECISION,
                        Kind.DATA,
                        Kind.CONTRACT,
                        Kind.INTEGRATION,
                        Kind.INTEGRATION,
                        Kind.ACCESS,
                        Kind.MONEY);
    }

    @Test
    void finds_nothing_open_when_all_is_gone() {
        state(ARCHIVE, DELETED, ENDED, List.of(), null, true);

        assertThat(closure.openItems(number)).isEmpty();
    }

    @Test
    void misses_the_archive_decision() {
        state(new ArchiveDecision(null, null, null), DELETED, ENDED, List.of(), null, true);

        assertOnly(Kind.ARCHIVE_DECISION, "Arkivmyndighedens afgørelse mangler (afgørelse, dato og reference).");
    }

    @Test
    void misses_the_reference_of_the_archive_decision() {
        state(new ArchiveDecision(ArchiveDecision.Kind.PRESERVE, DECIDED, " "), DELETED, ENDED, List.of(), null, true);

        assertOnly(Kind.ARCHIVE_DECISION, "Arkivmyndighedens afgørelse mangler (afgørelse, dato og reference).");
    }

    @Test
    void misses_the_deletion_of_the_data() {
        state(ARCHIVE, null, ENDED, List.of(), null, true);

        assertOnly(Kind.DATA, "Data er ikke slettet.");
    }

    @Test
    void accepts_no_deletion_before_the_archive_has_decided() {
        state(ARCHIVE, DECIDED.minusDays(1), ENDED, List.of(), null, true);

        assertOnly(Kind.DATA, "Data er angivet som slettet før arkivmyndighedens afgørelse: afklar datoerne.");
    }

    @Test
    void misses_the_end_of_the_contract_also_when_it_lies_ahead() {
        state(ARCHIVE, DELETED, null, List.of(), null, true);
        assertOnly(Kind.CONTRACT, "Kontrakten løber stadig.");

        state(ARCHIVE, DELETED, LocalDate.of(2999, 1, 1), List.of(), null, true);
        assertOnly(Kind.CONTRACT, "Kontrakten løber stadig.");
    }

    @Test
    void names_each_integration_that_still_runs() {
        state(ARCHIVE, DELETED, ENDED, List.of("CPR", "Digital Post"), null, true);

        assertThat(closure.openItems(number))
                .extracting(OpenItem::text)
                .containsExactly(
                        "Integrationen til CPR er ikke lukket.", "Integrationen til Digital Post er ikke lukket.");
    }

    @Test
    void names_the_access_that_still_exists() {
        state(ARCHIVE, DELETED, ENDED, List.of(), "VPN til leverandøren", true);

        assertOnly(Kind.ACCESS, "Der er stadig adgange: VPN til leverandøren.");
    }

    @Test
    void misses_the_last_invoice_while_money_is_committed() {
        state(ARCHIVE, DELETED, ENDED, List.of(), null, false);

        assertOnly(Kind.MONEY, "90.000 kr. er disponeret og ikke betalt: bekræft, at den sidste faktura er bogført.");
    }

    @Test
    void asks_for_a_certificate_of_wiping_and_for_nothing_else_of_equipment_that_was_bought_once() {
        fixture.isEquipment(number);
        assertThat(closure.openItems(number)).extracting(OpenItem::kind).containsExactly(Kind.EQUIPMENT, Kind.MONEY);

        closure.state(
                number,
                new ClosureStatement(
                        new ArchiveDecision(null, null, null),
                        null,
                        null,
                        List.of(),
                        null,
                        new Disposal(DELETED, "Attest 26/88"),
                        true,
                        new Evidence(null, null, null, null)));

        assertThat(closure.openItems(number)).isEmpty();
    }

    private void assertOnly(Kind kind, String text) {
        assertThat(closure.openItems(number)).containsExactly(new OpenItem(kind, text));
    }

    private void state(
            ArchiveDecision archive,
            LocalDate dataDeleted,
            LocalDate contractEnded,
            List<String> openIntegrations,
            String remainingAccess,
            boolean finalInvoiceSettled) {
        closure.state(
                number,
                new ClosureStatement(
                        archive,
                        dataDeleted,
                        contractEnded,
                        openIntegrations,
                        remainingAccess,
                        null,
                        finalInvoiceSettled,
                        new Evidence("Attest", null, null, null)));
    }
}

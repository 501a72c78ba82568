package dk.portvagt.acquisition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dk.portvagt.PortvagtTest;
import dk.portvagt.acquisition.RelatedPurchase.Relation;
import dk.portvagt.budget.YearAmount;
import dk.portvagt.businesscase.CaseCosts;
import dk.portvagt.businesscase.CostKind;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortvagtTest
class RelatedPurchasesTest {

    @Autowired
    private AcquisitionCases cases;

    @Autowired
    private CaseCosts costs;

    @Autowired
    private RelatedPurchases related;

    @Autowired
    private JdbcClient database;

    private CaseNumber purchase;

    @BeforeEach
    void aPurchase() {
        Ideas.municipality(database, "832");
        Ideas.municipality(database, "833");
        database.sql("UPDATE portvagt.acquisition_case SET created_at = created_at - interval '3 years'"
                        + " WHERE municipality IN ('832', '833')")
                .update();
        purchase = cases.register(Ideas.of("832", "Tablets 1", "Børn og Unge", Category.HARDWARE));
    }

    @Test
    void counts_what_the_same_office_buys_only_when_a_person_says_that_the_purpose_is_the_same() {
        CaseNumber other = cases.register(Ideas.of("832", "Tastaturer", "Børn og Unge", Category.HARDWARE));
        CaseNumber projectors = cases.register(Ideas.of("832", "Projektorer", "Børn og Unge", Category.HARDWARE));
        costs.replace(other, CostKind.INVESTMENT, List.of(YearAmount.of(2026, 400_000)));
        assertThat(related.of(purchase)).isEmpty();
        assertThat(related.ofOffice(purchase))
                .extracting(RelatedPurchase::number)
                .containsExactly(other, projectors);

        related.confirm(purchase, List.of(other), "Til de samme elever", "secretariat");

        assertThat(related.of(purchase)).singleElement().satisfies(found -> {
            assertThat(found.number()).isEqualTo(other);
            assertThat(found.relation()).isEqualTo(Relation.SAME_PURPOSE);
            assertThat(found.reason()).isEqualTo("Til de samme elever");
            assertThat(found.lifetimeTotal()).isEqualByComparingTo("400000");
        });
        assertThat(related.of(other)).extracting(RelatedPurchase::number).containsExactly(purchase);
        assertThat(related.ofOffice(purchase))
                .extracting(RelatedPurchase::number)
                .containsExactly(projectors);
    }

    @Test
    void finds_the_same_solution_and_the_same_vendor_in_other_offices() {
        CaseNumber sameTitle = cases.register(Ideas.of("832", "TABLETS 1", "Ældre", Category.SOFTWARE));
        CaseNumber sameVendor = cases.register(Ideas.of("832", "Bærbare", "Teknik", Category.CONSULTANCY));
        contract(purchase, "Skolebutikken");
        contract(sameVendor, "skolebutikken");

        assertThat(related.of(purchase))
                .extracting(RelatedPurchase::number, RelatedPurchase::relation)
                .containsExactly(tuple(sameTitle, Relation.SAME_SOLUTION), tuple(sameVendor, Relation.SAME_VENDOR));
    }

    @Test
    void looks_back_and_ahead_one_year_only() {
        CaseNumber old = cases.register(Ideas.of("832", "Tablets 0", "Børn og Unge", Category.HARDWARE));
        database.sql("UPDATE portvagt.acquisition_case SET created_at = created_at - interval '13 months'"
                        + " WHERE case_number = ?")
                .param(old.toString())
                .update();

        assertThat(related.of(purchase)).isEmpty();
        assertThat(related.ofOffice(purchase)).isEmpty();
        assertThat(related.ofOffice(old)).isEmpty();
    }

    @Test
    void forgets_what_was_never_bought_and_what_others_buy() {
        CaseNumber rejected = cases.register(Ideas.of("832", "Tablets 2", "Børn og Unge", Category.HARDWARE));
        cases.close(rejected, CaseStatus.REJECTED, "Nej");
        cases.register(Ideas.of("833", "Tablets 1", "Børn og Unge", Category.HARDWARE));
        cases.register(Ideas.of("832", "Stole", "Kultur", Category.HARDWARE));

        assertThat(related.of(purchase)).isEmpty();
        assertThat(related.ofOffice(purchase)).isEmpty();
    }

    private void contract(CaseNumber number, String vendor) {
        database.sql("INSERT INTO portvagt.contract (case_number, vendor, amount, signed_on) VALUES (?, ?, 1, now())")
                .param(number.toString())
                .param(vendor)
                .update();
    }
}

package dk.portvagt.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.portvagt.PortvagtTest;
import dk.portvagt.TestMunicipality;
import dk.portvagt.acquisition.AcquisitionCases;
import dk.portvagt.acquisition.CaseNumber;
import dk.portvagt.acquisition.Ideas;
import dk.portvagt.decision.EndOrder.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortvagtTest
class EndOrdersTest {

    @Autowired
    private EndOrders orders;

    @Autowired
    private AcquisitionCases cases;

    @Autowired
    private JdbcClient database;

    private CaseNumber number;

    @BeforeEach
    void a_case() {
        String municipality = TestMunicipality.next();
        Ideas.municipality(database, municipality);
        number = cases.register(Ideas.of(municipality, "Omsorgssystem"));
    }

    @Test
    void an_order_is_carried_out_once_and_by_its_own_kind() {
        orders.give(number, new EndOrder(Kind.WITHDRAWAL, "requester", "Behovet er bortfaldet", null));
        assertThat(orders.carryOut(number, Kind.STOP)).isEmpty();
        assertThat(orders.carryOut(number, Kind.WITHDRAWAL))
                .hasValueSatisfying(order -> assertThat(order.orderedBy()).isEqualTo("requester"));
        assertThat(orders.carryOut(number, Kind.WITHDRAWAL)).isEmpty();
    }

    @Test
    void the_database_keeps_an_order_as_it_was_given() {
        orders.give(number, new EndOrder(Kind.STOP, "digitalisation-manager", "For dyrt", null));
        assertThatThrownBy(() -> change("UPDATE portvagt.end_order SET ordered_by = 'x' WHERE case_number = :case"))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("carried out once and never changed");
        orders.carryOut(number, Kind.STOP);
        assertThatThrownBy(
                        () -> change("UPDATE portvagt.end_order SET carried_out_at = NULL WHERE case_number = :case"))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> change("DELETE FROM portvagt.end_order WHERE case_number = :case"))
                .isInstanceOf(DataAccessException.class);
    }

    private void change(String sql) {
        database.sql(sql).param("case", number.toString()).update();
    }
}

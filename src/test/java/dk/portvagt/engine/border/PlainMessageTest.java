package dk.portvagt.engine.border;

import static org.assertj.core.api.Assertions.assertThat;

import dk.portvagt.form.Fault;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlainMessageTest {

    @Test
    void leaves_no_markup_of_what_a_person_typed_in_a_refusal() {
        assertThat(new FormRefusedException(List.of(new Fault("Udfald", "'<img src=x>' er ikke en af mulighederne"))))
                .hasMessage("Formularen er ikke udfyldt rigtigt. Udfald: '‹img src=x›' er ikke en af mulighederne.");
    }
}

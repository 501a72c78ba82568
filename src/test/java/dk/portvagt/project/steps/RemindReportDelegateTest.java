package dk.portvagt.project.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

import dk.portvagt.acquisition.steps.CaseVariables;
import dk.portvagt.notification.steps.Notice;
import dk.portvagt.notification.steps.Notices;
import java.util.List;
import org.camunda.community.mockito.delegate.DelegateExecutionFake;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;

class RemindReportDelegateTest {

    private final Notices notices = mock();
    private final DelegateExecutionFake execution = DelegateExecutionFake.of().withTenantId("901");

    @BeforeEach
    void lateReport() {
        CaseVariables.CASE_NUMBER.on(execution).set("901-2026-0042");
        CaseVariables.TITLE.on(execution).set("Omsorgssystem");
        ProjectVariables.NEXT_REPORT_DATE.on(execution).set("2026-12-01T08:00:00+01:00");
        ProjectVariables.REPORT_DUE_TEXT.on(execution).set("1. december 2026, rykkes 8. december 2026");
    }

    @Test
    void reminds_both_when_nobody_has_reported() {
        assertThat(reminded(List.of("pmo", "secretariat")).subject())
                .isEqualTo("Rapporten om 901-2026-0042 Omsorgssystem mangler");
    }

    @Test
    void leaves_who_has_reported_in_peace() {
        ProjectVariables.PMO_REPORTED_BY.on(execution).set("pmo");

        assertThat(reminded(List.of("secretariat")).key())
                .isEqualTo("901-2026-0042:project-report:2026-12-01T08:00:00+01:00");
    }

    private Notice reminded(List<String> groups) {
        new RemindReportDelegate(notices).execute(execution);
        ArgumentCaptor<Notice> notice = ArgumentCaptor.forClass(Notice.class);
        verify(notices).toGroups(eq("901"), eq(groups), notice.capture());
        return notice.getValue();
    }
}

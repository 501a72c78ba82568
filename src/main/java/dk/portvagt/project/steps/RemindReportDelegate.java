package dk.portvagt.project.steps;

import static dk.portvagt.acquisition.steps.CaseVariables.CASE_NUMBER;
import static dk.portvagt.acquisition.steps.CaseVariables.TITLE;
import static dk.portvagt.project.steps.ProjectVariables.NEXT_REPORT_DATE;
import static dk.portvagt.project.steps.ProjectVariables.PMO_REPORTED_BY;
import static dk.portvagt.project.steps.ProjectVariables.REPORT_DUE_TEXT;
import static dk.portvagt.project.steps.ProjectVariables.SECRETARIAT_REPORTED_BY;

import dk.portvagt.engine.identity.PortvagtGroup;
import dk.portvagt.notification.steps.Notice;
import dk.portvagt.notification.steps.Notices;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Reminds PMO and secretariat of missing reports; a submitted part triggers no reminder. */
@Component
class RemindReportDelegate implements JavaDelegate {

    private final Notices notices;

    RemindReportDelegate(Notices notices) {
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        List<String> late = new ArrayList<>();
        if (PMO_REPORTED_BY.from(execution).getOptional().isEmpty()) {
            late.add(PortvagtGroup.PMO.id());
        }
        if (SECRETARIAT_REPORTED_BY.from(execution).getOptional().isEmpty()) {
            late.add(PortvagtGroup.SECRETARIAT.id());
        }
        String number = CASE_NUMBER.from(execution).get();
        String title = TITLE.from(execution).get();
        notices.toGroups(
                execution.getTenantId(),
                late,
                Notice.of(
                        "%s:project-report:%s"
                                .formatted(
                                        number, NEXT_REPORT_DATE.from(execution).get()),
                        "Rapporten om " + number + " " + title + " mangler",
                        "Rapporten om det strategiske projekt %s %s mangler jeres del (frist %s).\n\nOpgaven ligger i Tasklist."
                                .formatted(
                                        number,
                                        title,
                                        REPORT_DUE_TEXT.from(execution).get())));
    }
}

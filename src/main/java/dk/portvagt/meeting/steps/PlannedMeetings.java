package dk.portvagt.meeting.steps;

import static dk.portvagt.meeting.steps.MeetingVariables.MEETING_ID;

import dk.portvagt.engine.ModelVariants;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.MessageCorrelationBuilder;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/** Starts the process of a planned meeting. */
@Component
class PlannedMeetings {

    private static final String PROCESS = "planned-meeting";
    private static final String NAME = "portvagt.planMeeting";

    private final RuntimeService runtime;
    private final ModelVariants variants;

    PlannedMeetings(RuntimeService runtime, ModelVariants variants) {
        this.runtime = runtime;
        this.variants = variants;
    }

    void begin(long meetingId, String municipality) {
        VariableMap variables = Variables.createVariables();
        MEETING_ID.on(variables).set(meetingId);
        MessageCorrelationBuilder message =
                runtime.createMessageCorrelation(NAME).setVariables(variables);
        String own = variants.ofProcess(PROCESS, municipality);
        (own == null ? message.withoutTenantId() : message.tenantId(own)).correlateStartMessage();
    }
}

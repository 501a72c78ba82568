package dk.portvagt.notification.steps;

import dk.portvagt.calendar.DanishDates;
import dk.portvagt.notification.PublicAddress;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.task.IdentityLink;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Reminds of a task that is still open: the person who has it, otherwise the groups that may claim it. */
@Component
class RemindOfTaskListener implements TaskListener {

    private final ObjectProvider<Notices> notices;
    private final Clock clock;
    private final PublicAddress address;

    /**
     * Creates the listener.
     *
     * @param notices a provider, because they need the engine first
     */
    RemindOfTaskListener(ObjectProvider<Notices> notices, Clock clock, PublicAddress address) {
        this.notices = notices;
        this.clock = clock;
        this.address = address;
    }

    @Override
    public void notify(DelegateTask task) {
        String about = Optional.ofNullable(task.getExecution().getProcessBusinessKey())
                .map(key -> " (sag " + key + ")")
                .orElse("");
        String due = Optional.ofNullable(task.getDueDate())
                .map(date ->
                        DanishDates.of(date.toInstant().atZone(clock.getZone()).toLocalDate()))
                .map(day -> " Fristen er " + day + ".")
                .orElse("");
        Notice notice = Notice.of(
                "task:" + task.getId() + ":reminder",
                "Opgaven venter: " + task.getName() + about,
                "Opgaven *%s*%s venter på at blive løst.%s\n\n%s"
                        .formatted(task.getName(), about, due, address.task(task.getId())));
        if (task.getAssignee() != null) {
            notices.getObject().toPerson(task.getTenantId(), task.getAssignee(), notice);
        } else {
            notices.getObject().toGroups(task.getTenantId(), groups(task), notice);
        }
    }

    private static List<String> groups(DelegateTask task) {
        return task.getCandidates().stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .toList();
    }
}

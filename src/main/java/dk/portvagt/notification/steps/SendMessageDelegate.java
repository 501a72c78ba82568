package dk.portvagt.notification.steps;

import static dk.portvagt.notification.steps.MessageVariables.MESSAGE_DOCUMENT;
import static dk.portvagt.notification.steps.MessageVariables.MESSAGE_GROUP;
import static dk.portvagt.notification.steps.MessageVariables.MESSAGE_PERSON;
import static dk.portvagt.notification.steps.MessageVariables.MESSAGE_SUBJECT;
import static dk.portvagt.notification.steps.MessageVariables.MESSAGE_TEXT;

import dk.portvagt.documents.ArchivedDocument;
import dk.portvagt.documents.DocumentArchive;
import dk.portvagt.documents.DocumentKind;
import dk.portvagt.engine.identity.People;
import io.holunda.camunda.bpm.data.factory.VariableFactory;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Sends a mail that an analyst has written in the Modeler: to the members of a group, to a person, or to both, with the
 * case's latest document of a kind. Only people who work on cases of the municipality get one, since the text may quote
 * the case.
 */
@Component
class SendMessageDelegate implements JavaDelegate {

    private static final int LONGEST_SUBJECT = 200;

    private final Notices notices;
    private final People people;
    private final DocumentArchive archive;

    SendMessageDelegate(Notices notices, People people, DocumentArchive archive) {
        this.notices = notices;
        this.people = people;
        this.archive = archive;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String municipality = execution.getTenantId();
        Optional<String> group = written(MESSAGE_GROUP, execution);
        Optional<String> person = written(MESSAGE_PERSON, execution);
        List<String> caseWorkers = people.caseWorkers(municipality);
        Notice notice = new Notice(
                "message:" + execution.getActivityInstanceId(),
                line(MESSAGE_SUBJECT.from(execution).get()),
                MESSAGE_TEXT.from(execution).get().strip(),
                attached(execution),
                null);
        if (group.isEmpty() && person.isEmpty()) {
            throw new BadUserRequestException(
                    "Beskeden har ingen modtager: vælg en gruppe, eller skriv en person, som sagen kender.");
        }
        group.ifPresent(id -> people.members(id, municipality).stream()
                .filter(caseWorkers::contains)
                .forEach(member -> notices.inPerson(municipality, member, notice)));
        person.ifPresent(id -> {
            if (!caseWorkers.contains(id)) {
                throw new BadUserRequestException(
                        "Beskeden kan ikke sendes til '%s', som ikke arbejder med sager i kommunen.".formatted(id));
            }
            notices.toPerson(municipality, id, notice);
        });
    }

    /** The latest document of the wanted kind; the mail goes without one if the case has none yet. */
    private List<Long> attached(DelegateExecution execution) {
        return written(MESSAGE_DOCUMENT, execution)
                .map(DocumentKind::valueOf)
                .flatMap(kind -> archive.allOfCase(execution.getProcessBusinessKey()).stream()
                        .filter(document -> document.kind() == kind)
                        .max(Comparator.comparing(ArchivedDocument::createdAt)))
                .map(document -> document.filed().id())
                .stream()
                .toList();
    }

    private static Optional<String> written(VariableFactory<String> variable, DelegateExecution execution) {
        return variable.from(execution).getOptional().map(String::strip).filter(text -> !text.isEmpty());
    }

    private static String line(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.length() <= LONGEST_SUBJECT ? line : line.substring(0, LONGEST_SUBJECT);
    }
}

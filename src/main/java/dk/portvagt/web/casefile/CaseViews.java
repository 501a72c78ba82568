package dk.portvagt.web.casefile;

import dk.portvagt.acquisition.AcquisitionCase;
import dk.portvagt.acquisition.AcquisitionCases;
import dk.portvagt.acquisition.CaseNumber;
import dk.portvagt.acquisition.CaseTracks;
import dk.portvagt.acquisition.SolutionChanges;
import dk.portvagt.calendar.DanishDates;
import dk.portvagt.condition.Condition;
import dk.portvagt.condition.Conditions;
import dk.portvagt.decision.Decision;
import dk.portvagt.decision.DecisionRegister;
import dk.portvagt.decision.DecisionSubject;
import dk.portvagt.documents.ArchivedDocument;
import dk.portvagt.documents.DocumentArchive;
import dk.portvagt.documents.DocumentKind;
import dk.portvagt.engine.identity.People;
import dk.portvagt.engine.identity.PortvagtGroup;
import dk.portvagt.evidence.Evidence;
import dk.portvagt.evidence.Upload;
import dk.portvagt.gate.CriteriaAnswers;
import dk.portvagt.gate.CriterionAnswer;
import dk.portvagt.gate.GivenAnswer;
import dk.portvagt.landscape.Contracts;
import dk.portvagt.landscape.OwnerChanges;
import dk.portvagt.landscape.OwnerRole;
import dk.portvagt.meeting.SteeringAgenda;
import dk.portvagt.web.casefile.CaseView.Answer;
import dk.portvagt.web.casefile.CaseView.Criteria;
import dk.portvagt.web.casefile.CaseView.Demand;
import dk.portvagt.web.casefile.CaseView.Document;
import dk.portvagt.web.casefile.CaseView.Ruling;
import dk.portvagt.web.casefile.CaseView.Waiting;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers the data about a case. The callers check the reader's access. */
@Component
public class CaseViews {

    private final AcquisitionCases cases;
    private final CaseTracks tracks;
    private final SolutionChanges changes;
    private final Contracts contracts;
    private final CaseSteps steps;
    private final CaseMoneyView money;
    private final CriteriaAnswers criteria;
    private final DecisionRegister decisions;
    private final Conditions conditions;
    private final DocumentArchive documents;
    private final Evidence evidence;
    private final OpenTasks openTasks;
    private final SteeringAgenda agenda;
    private final CaseHistory history;
    private final OwnerChanges owners;
    private final People people;

    CaseViews(
            AcquisitionCases cases,
            CaseTracks tracks,
            SolutionChanges changes,
            Contracts contracts,
            CaseSteps steps,
            CaseMoneyView money,
            CriteriaAnswers criteria,
            DecisionRegister decisions,
            Conditions conditions,
            DocumentArchive documents,
            Evidence evidence,
            OpenTasks openTasks,
            SteeringAgenda agenda,
            CaseHistory history,
            OwnerChanges owners,
            People people) {
        this.cases = cases;
        this.tracks = tracks;
        this.changes = changes;
        this.contracts = contracts;
        this.steps = steps;
        this.money = money;
        this.criteria = criteria;
        this.decisions = decisions;
        this.conditions = conditions;
        this.documents = documents;
        this.evidence = evidence;
        this.openTasks = openTasks;
        this.agenda = agenda;
        this.history = history;
        this.owners = owners;
        this.people = people;
    }

    /** Returns the case; empty if there is no such case. */
    public Optional<CaseView> of(CaseNumber number) {
        return cases.find(number).map(this::of);
    }

    /** Returns what is known about the case. */
    CaseView of(AcquisitionCase acquisitionCase) {
        String number = acquisitionCase.number().toString();
        List<GivenAnswer> answers = criteria.latestOfEachGate(acquisitionCase.number());
        List<Decision> decided = decisions.ofCase(number);
        List<ArchivedDocument> filed = documents.allOfCase(number);
        List<Upload> handedIn = evidence.ofCase(number);
        List<OpenTask> open = openTasks.of(List.of(number));
        Map<String, String> names = people.names(Stream.of(
                        Stream.of(acquisitionCase.content().requester()),
                        Stream.ofNullable(acquisitionCase.content().systemOwner()),
                        answers.stream().map(answer -> answer.content().answeredBy()),
                        decided.stream().map(decision -> decision.content().decidedBy()),
                        filed.stream().map(ArchivedDocument::createdBy),
                        handedIn.stream().map(Upload::uploadedBy),
                        open.stream().flatMap(task -> Stream.of(task.assignee(), task.owner())))
                .flatMap(ids -> ids)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return new CaseView(
                number,
                acquisitionCase.content().title(),
                acquisitionCase.content().office(),
                names.get(acquisitionCase.content().requester()),
                owner(acquisitionCase, names),
                tracks.of(acquisitionCase.number())
                        .map(track -> track.track().danishName() + ": " + track.reason())
                        .orElse(null),
                changes(acquisitionCase.number()),
                contracts
                        .ranOut(acquisitionCase.number())
                        .map(LocalDate::toString)
                        .orElse(null),
                acquisitionCase.isOpen() ? null : acquisitionCase.status().danishName(),
                acquisitionCase.closedReason(),
                steps.of(acquisitionCase),
                Stream.concat(
                                open.stream().map(task -> Waiting.of(task, names)),
                                agenda.awaitedBy(List.of(number)).stream().map(Waiting::of))
                        .toList(),
                money.of(acquisitionCase.number()),
                criteria(answers, names),
                rulings(decided, conditions.ofCase(number), names),
                Stream.concat(uploads(handedIn, names), documents(filed, names)).toList(),
                history.of(acquisitionCase.number(), 0));
    }

    private @Nullable String changes(CaseNumber number) {
        Optional<String> changed = changes.solutionOf(number)
                .flatMap(cases::find)
                .map(solution -> "Ændring af %s %s"
                        .formatted(solution.number(), solution.content().title()));
        String own = changes.of(number).stream()
                .map(change -> "%s %s (%s)"
                        .formatted(
                                change.number(), change.title(), change.status().danishName()))
                .collect(Collectors.joining(", "));
        return changed.or(() -> own.isEmpty() ? Optional.empty() : Optional.of("Ændringer: " + own))
                .orElse(null);
    }

    /** Returns the owner's name, with the one before where the owner has changed. */
    private @Nullable String owner(AcquisitionCase acquisitionCase, Map<String, String> names) {
        String owner = names.get(acquisitionCase.content().systemOwner());
        return owners.latest(acquisitionCase.number(), OwnerRole.SYSTEM_OWNER)
                .map(change -> "%s, siden %s%s; skiftet af %s"
                        .formatted(
                                owner,
                                DanishDates.of(change.at().toLocalDate()),
                                change.former() == null ? "" : " efter " + people.name(change.former()),
                                people.name(change.changedBy())))
                .orElse(owner);
    }

    private static List<Criteria> criteria(List<GivenAnswer> answers, Map<String, String> names) {
        return answers.stream()
                .collect(Collectors.groupingBy(GivenAnswer::gate, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(gate -> new Criteria(
                        DecisionSubject.valueOf(gate.getKey()).danishName(),
                        gate.getValue().stream()
                                .map(answer -> answer(answer, names))
                                .toList()))
                .toList();
    }

    private static Answer answer(GivenAnswer given, Map<String, String> names) {
        CriterionAnswer content = given.content();
        return new Answer(
                content.question(),
                switch (content.answer()) {
                    case FULFILLED -> "Opfyldt";
                    case NOT_FULFILLED -> "Ikke opfyldt";
                    case NOT_RELEVANT -> "Ikke relevant";
                },
                content.answer().name(),
                content.evidence(),
                names.get(content.answeredBy()),
                given.at().toInstant().toString());
    }

    private static List<Ruling> rulings(List<Decision> decided, List<Condition> conditions, Map<String, String> names) {
        return decided.stream()
                .map(decision -> new Ruling(
                        decision.content().subject().danishName(),
                        decision.content().outcome().danishName(),
                        decision.content().authority().danishName(),
                        decision.content().decidedOn().toString(),
                        names.get(decision.content().decidedBy()),
                        decision.content().reason(),
                        conditions.stream()
                                .filter(condition -> condition.decisionId() == decision.id())
                                .map(CaseViews::demand)
                                .toList()))
                .toList();
    }

    private static Demand demand(Condition condition) {
        return new Demand(
                condition.content().text(),
                PortvagtGroup.danishName(condition.content().ownerGroup()),
                condition.content().deadline().toString(),
                switch (condition.state()) {
                    case IN_FORCE -> "mangler";
                    case REPORTED -> "indberettet, venter på bedømmelse";
                    case MET -> "opfyldt";
                    case LAPSED -> "bortfaldet";
                });
    }

    private static Stream<Document> uploads(List<Upload> handedIn, Map<String, String> names) {
        return handedIn.stream()
                .map(upload -> new Document(
                        upload.name(),
                        DocumentKind.EVIDENCE.danishName(),
                        1,
                        "/portvagt/documents/uploads/" + upload.id(),
                        upload.uploadedAt().toInstant().toString(),
                        names.get(upload.uploadedBy()),
                        upload.bytes(),
                        true));
    }

    private static Stream<Document> documents(List<ArchivedDocument> filed, Map<String, String> names) {
        return filed.stream()
                .sorted(Comparator.comparing(ArchivedDocument::createdAt).reversed())
                .map(document -> new Document(
                        document.filed().title(),
                        document.kind().danishName(),
                        document.filed().version(),
                        "/portvagt/documents/" + document.filed().id(),
                        document.createdAt().toInstant().toString(),
                        DocumentArchive.BY_ITSELF.equals(document.createdBy())
                                ? "Portvagt"
                                : names.get(document.createdBy()),
                        document.bytes(),
                        false));
    }
}

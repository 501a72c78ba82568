package dk.portvagt.gate.steps;

import static dk.portvagt.gate.steps.Topic.choice;
import static dk.portvagt.gate.steps.Topic.person;
import static dk.portvagt.gate.steps.Topic.text;

import dk.portvagt.acquisition.CaseNumber;
import dk.portvagt.acquisition.steps.CaseVariables;
import dk.portvagt.budget.Grant;
import dk.portvagt.budget.PoolAfter;
import dk.portvagt.businesscase.BusinessCaseSettings;
import dk.portvagt.businesscase.BusinessCaseVersion;
import dk.portvagt.businesscase.BusinessCases;
import dk.portvagt.condition.steps.ConditionVariables;
import dk.portvagt.decision.DecisionPaper;
import dk.portvagt.documents.CaseDocuments;
import dk.portvagt.documents.CasePaper;
import dk.portvagt.documents.Section;
import dk.portvagt.engine.identity.People;
import dk.portvagt.gate.Gate;
import dk.portvagt.gate.Review;
import dk.portvagt.gate.ReviewKind;
import dk.portvagt.landscape.BusinessCaseFollowUp;
import dk.portvagt.landscape.BusinessCaseFollowUp.Stage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;

/** Files the papers for a gate decision: decision paper, business case, analysis report. */
@Component
public class CasePapers {

    private final CaseDocuments documents;
    private final BusinessCaseFollowUp followUp;
    private final BusinessCases businessCases;
    private final BusinessCaseSettings settings;
    private final People people;
    private final PoolAfter pool;

    CasePapers(
            CaseDocuments documents,
            BusinessCaseFollowUp followUp,
            BusinessCases businessCases,
            BusinessCaseSettings settings,
            People people,
            PoolAfter pool) {
        this.pool = pool;
        this.documents = documents;
        this.followUp = followUp;
        this.businessCases = businessCases;
        this.settings = settings;
        this.people = people;
    }

    /**
     * Records the gate's version of the business case and files the papers.
     *
     * @param scope the case's recorded variables so far
     */
    public void file(Review review, DecisionPaper paper, VariableScope scope) {
        String gate = review.subject().danishName();
        Optional<BusinessCaseVersion> businessCase = businessCase(review);
        businessCase.ifPresent(
                version -> documents.fileBusinessCase(casePaper(review, scope, figures(version, scope)), gate));
        List<String> annexes = new ArrayList<>(
                businessCase.map(version -> "Business case, version %d".formatted(version.version())).stream()
                        .toList());
        if (review.kind() == ReviewKind.GATE && (review.gate() == Gate.G1 || review.gate() == Gate.G2)) {
            annexes.add("Analyserapport");
            documents.fileAnalysisReport(casePaper(review, scope, AnalysisReportText.sections(scope)), gate);
        }
        String conditions = ConditionVariables.OPEN_CONDITIONS.from(scope).getOrNull();
        documents.fileDecisionPaper(
                casePaper(
                        review,
                        scope,
                        DecisionPaperText.sections(paper, conditions, businessCase, pool(paper), annexes, scope)),
                review.subject().name(),
                gate);
    }

    private List<PoolAfter.Row> pool(DecisionPaper paper) {
        return paper.asks().stream()
                .mapToInt(Grant::year)
                .boxed()
                .min(Comparator.naturalOrder())
                .map(firstYear -> pool.of(paper.municipality(), paper.asks(), firstYear))
                .orElseGet(List::of);
    }

    private Optional<BusinessCaseVersion> businessCase(Review review) {
        CaseNumber number = CaseNumber.of(review.caseNumber());
        if (review.kind() == ReviewKind.CONTRACT_CHANGE) {
            return Optional.empty();
        }
        return followUp.of(number, stage(review))
                .map(content -> businessCases.record(
                        number, review.id(), review.subject().name(), content));
    }

    private List<Section> figures(BusinessCaseVersion version, VariableScope scope) {
        List<Section> sections = new ArrayList<>(
                BusinessCaseText.sections(version, businessCases.before(version), settings.discountRateSource()));
        sections.addAll(Topic.sections(
                scope,
                Topic.of(
                        "Gevinster og omstilling",
                        text("Nytte for forretningen", CaseVariables.BUSINESS_POTENTIAL),
                        text("Gevinster", AnalysisVariables.BENEFIT_DESCRIPTION),
                        person("Henter gevinsten", CaseVariables.BENEFIT_OWNER, people),
                        text("Omstilling", AnalysisVariables.CHANGE_MANAGEMENT),
                        text("Bemanding", AnalysisVariables.STAFFING)),
                Topic.of(
                        "Usikkerhed",
                        text("Buffer til det uforudsete", AnalysisVariables.CONTINGENCY),
                        choice("Samlet risiko", CaseVariables.RISK_LEVEL, ChoiceNames.RISK),
                        text("De største risici", AnalysisVariables.TOP_RISKS))));
        return sections;
    }

    private static Stage stage(Review review) {
        if (review.kind() == ReviewKind.EXTRA_FUNDING) {
            return Stage.PLANNED;
        }
        return switch (review.gate()) {
            case G1, G2 -> Stage.PLANNED;
            case G3 -> Stage.CONTRACTED;
            case G4 -> Stage.PHASED_OUT;
            case G5 -> Stage.ENDED;
        };
    }

    private CasePaper casePaper(Review review, VariableScope scope, List<Section> sections) {
        List<String> facts = Topic.sections(
                        scope,
                        Topic.of(
                                "",
                                text("Forvaltning", CaseVariables.OFFICE),
                                choice("Kategori", CaseVariables.CATEGORY, ChoiceNames.CATEGORY),
                                text("Bestiller", CaseVariables.REQUESTER_NAME),
                                person("Systemejer", CaseVariables.SYSTEM_OWNER, people)))
                .stream()
                .flatMap(section -> section.paragraphs().stream())
                .toList();
        return new CasePaper(
                review.municipality(),
                review.caseNumber(),
                CaseVariables.TITLE.from(scope).get(),
                facts,
                sections);
    }
}

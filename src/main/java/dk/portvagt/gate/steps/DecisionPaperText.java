package dk.portvagt.gate.steps;

import static dk.portvagt.gate.steps.Topic.choice;
import static dk.portvagt.gate.steps.Topic.text;

import dk.portvagt.acquisition.steps.CaseVariables;
import dk.portvagt.budget.Kroner;
import dk.portvagt.budget.PoolAfter;
import dk.portvagt.businesscase.BusinessCaseVersion;
import dk.portvagt.decision.DecisionPaper;
import dk.portvagt.decision.Motion;
import dk.portvagt.documents.Section;
import dk.portvagt.documents.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.jspecify.annotations.Nullable;

/**
 * Writes the decision paper (beslutningsoplæg, R12) in the order in which Danish committees read one: summary, motion,
 * account of the case, money, law, risks, annexes. The decision itself is in the minutes.
 */
final class DecisionPaperText {

    private static final Topic[] CASE = {
        Topic.of(
                "Sagsfremstilling",
                text("Behov", CaseVariables.NEED),
                text("Nytte for forretningen", CaseVariables.BUSINESS_POTENTIAL),
                text("Strategi", AnalysisVariables.STRATEGIC_FIT),
                choice("Findes der en løsning i forvejen", AnalysisVariables.EXISTING_SOLUTIONS, ChoiceNames.EXISTING),
                text("Genbrug", AnalysisVariables.REUSE_FINDINGS),
                text("Alternativer", ReviewVariables.PAPER_ALTERNATIVES),
                text("Konsekvenser", ReviewVariables.PAPER_CONSEQUENCES)),
    };
    private static final Topic[] LAW_AND_RISKS = {
        Topic.of(
                "Juridiske forhold",
                choice("Data", CaseVariables.DATA_CLASS, ChoiceNames.DATA),
                choice("Udbudsform", CaseVariables.PROCUREMENT_ROUTE, ChoiceNames.ROUTE),
                text("Personoplysninger og hjemmel", AnalysisVariables.DATA_PROTECTION),
                choice("Konsekvensanalyse (DPIA) nødvendig", AnalysisVariables.DPIA_REQUIRED, ChoiceNames.YES_NO),
                choice("Databehandleraftale nødvendig", AnalysisVariables.PROCESSOR_AGREEMENT, ChoiceNames.YES_NO)),
        Topic.of(
                "Risici",
                choice("Samlet risiko", CaseVariables.RISK_LEVEL, ChoiceNames.RISK),
                text("De største risici", AnalysisVariables.TOP_RISKS),
                text("Buffer til det uforudsete", AnalysisVariables.CONTINGENCY)),
    };

    private DecisionPaperText() {}

    /**
     * Writes the sections of the paper.
     *
     * @param openConditions unmet conditions of earlier approvals; null when there are none
     * @param pool the lines and years that the paper asks for money of
     * @param annexes names of the other papers that were filed for the decision
     * @param scope the case's recorded variables so far
     */
    static List<Section> sections(
            DecisionPaper paper,
            @Nullable String openConditions,
            Optional<BusinessCaseVersion> businessCase,
            List<PoolAfter.Row> pool,
            List<String> annexes,
            VariableScope scope) {
        List<Section> sections = new ArrayList<>();
        add(sections, "Resumé", paper.summary());
        add(sections, "Indstilling", Motion.of(paper));
        sections.addAll(Topic.sections(scope, CASE));
        add(sections, "Kriterier", paper.criteria() == null ? "Alle kriterier er opfyldt." : paper.criteria());
        add(sections, "Vilkår, der ikke er opfyldt", openConditions);
        add(sections, "Økonomi", paper.amounts() == null ? "Gaten koster ikke noget." : paper.amounts());
        add(sections, "Dækning", paper.funding());
        if (!pool.isEmpty()) {
            sections.add(poolBeforeAndAfter(pool));
        }
        businessCase.ifPresent(version -> sections.add(new Section(
                "Nøgletal fra business casen",
                List.of("Tallene er fra business casen, version %d.".formatted(version.version())),
                BusinessCaseText.keyFigures(version.content()))));
        sections.addAll(Topic.sections(scope, LAW_AND_RISKS));
        if (!annexes.isEmpty()) {
            sections.add(new Section("Bilag", annexes, null));
        }
        return sections;
    }

    private static Section poolBeforeAndAfter(List<PoolAfter.Row> pool) {
        boolean overdrawn = pool.stream().anyMatch(row -> row.left().signum() < 0);
        return new Section(
                "Puljen før og efter",
                Stream.of(
                                "Rådighedsbeløbet, da oplægget blev skrevet, og hvad der er tilbage, når sagen har fået sit.",
                                overdrawn ? "Minus betyder, at linjen mangler penge." : "")
                        .filter(line -> !line.isEmpty())
                        .toList(),
                new Table(
                        List.of("Linje", "Til rådighed", "Ændring", "Tilbage"),
                        pool.stream()
                                .map(row -> List.of(
                                        row.place().line().heading() + " "
                                                + row.place().year() + (row.open() ? "" : " (ikke åbnet)"),
                                        Kroner.format(row.available()),
                                        Kroner.format(row.change()),
                                        Kroner.format(row.left())))
                                .toList()));
    }

    private static void add(List<Section> sections, String heading, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            sections.add(Section.of(heading, text.strip().split("\n\n+")));
        }
    }
}

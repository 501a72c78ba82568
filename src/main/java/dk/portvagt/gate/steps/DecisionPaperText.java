package dk.portvagt.gate.steps;

import dk.portvagt.businesscase.BusinessCaseVersion;
import dk.portvagt.decision.DecisionPaper;
import dk.portvagt.documents.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes the decision paper (beslutningsoplæg) in reading order: the proposed decision first. */
final class DecisionPaperText {

    private DecisionPaperText() {}

    /**
     * Writes the sections of the paper.
     *
     * @param openConditions unmet conditions of earlier approvals; null when there are none
     */
    static List<Section> sections(
            DecisionPaper paper, @Nullable String openConditions, Optional<BusinessCaseVersion> businessCase) {
        List<Section> sections = new ArrayList<>();
        add(sections, "Indstilling", paper.recommendation());
        add(sections, "Resumé", paper.summary());
        add(sections, "Økonomi", paper.amounts() == null ? "Gaten koster ikke noget." : paper.amounts());
        add(sections, "Dækning", paper.funding());
        businessCase.ifPresent(version -> sections.add(new Section(
                "Nøgletal fra business casen",
                List.of("Tallene er fra business casen, version %d.".formatted(version.version())),
                BusinessCaseText.keyFigures(version.content()))));
        add(sections, "Kriterier", paper.criteria() == null ? "Alle kriterier er opfyldt." : paper.criteria());
        add(sections, "Vilkår, der ikke er opfyldt", openConditions);
        add(sections, "Alternativer", paper.alternatives());
        add(sections, "Konsekvenser", paper.consequences());
        return sections;
    }

    private static void add(List<Section> sections, String heading, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            sections.add(Section.of(heading, text.strip().split("\n\n+")));
        }
    }
}

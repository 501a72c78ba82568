package dk.portvagt.project;

import dk.portvagt.budget.Kroner;
import dk.portvagt.documents.Section;
import dk.portvagt.documents.Table;
import dk.portvagt.meeting.StandingItem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Reports the strategic projects to every meeting, red ones first, with their current money. */
@Component
class ProjectStatus implements StandingItem {

    private final Projects projects;
    private final Baselines baselines;
    private final ProjectReports reports;

    ProjectStatus(Projects projects, Baselines baselines, ProjectReports reports) {
        this.projects = projects;
        this.baselines = baselines;
        this.reports = reports;
    }

    @Override
    public Kind kind() {
        return Kind.PROJECTS;
    }

    /** Lists the followed projects, red lights first. */
    @Override
    public List<Section> tables(String municipality, LocalDate on) {
        List<List<String>> rows = projects.followed(municipality).stream()
                .map(project -> new Line(project, baselines.latest(project.id()), reports.latest(project.id())))
                .sorted(Comparator.comparing(Line::concern).reversed())
                .map(this::row)
                .toList();
        return rows.isEmpty()
                ? List.of()
                : List.of(Section.of(
                        Kind.PROJECTS.danishName(),
                        new Table(
                                List.of("Projekt", "Bundet", "Baseline", "Bundne penge", "Forbrug", "Lys", "Rapport"),
                                rows,
                                1)));
    }

    private List<String> row(Line line) {
        String lights = line.report.map(ProjectStatus::lights).orElse("ikke rapporteret endnu");
        String report = line.report
                .map(filed -> "%d af %s".formatted(filed.number(), ProjectText.date(filed.reportedOn())))
                .orElse("");
        if (line.baseline.isEmpty()) {
            return List.of(line.project.label(), "", "mangler", "", "", lights, report);
        }
        ProjectMoney money = baselines.money(line.project.caseNumber());
        BigDecimal budget = line.baseline.get().budget();
        return List.of(
                line.project.label(),
                Kroner.share(money.bound(), budget),
                Kroner.format(budget),
                Kroner.format(money.bound()),
                Kroner.format(money.spent()),
                lights,
                report);
    }

    private static String lights(FiledReport report) {
        return report.lights().stream()
                .map(light -> light.dimension().danishName() + " " + ProjectText.of(light.light()))
                .collect(Collectors.joining(", "));
    }

    private record Line(StrategicProject project, Optional<Baseline> baseline, Optional<FiledReport> report) {

        Light concern() {
            return report.map(FiledReport::worst).orElse(Light.GREEN);
        }
    }
}

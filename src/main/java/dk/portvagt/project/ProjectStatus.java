package dk.portvagt.project;

import dk.portvagt.meeting.StandingItem;
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

    @Override
    public List<String> lines(String municipality, LocalDate on) {
        return projects.followed(municipality).stream()
                .map(project -> new Line(project, baselines.latest(project.id()), reports.latest(project.id())))
                .sorted(Comparator.comparing(Line::concern).reversed())
                .map(this::text)
                .toList();
    }

    private String text(Line line) {
        String label = line.project.label();
        if (line.baseline.isEmpty()) {
            return label + ": baseline mangler";
        }
        String money = baselines
                .money(line.project.caseNumber())
                .text(line.baseline.get().budget());
        return line.report
                .map(report -> "%s: %s · %s · rapport %d af %s"
                        .formatted(
                                label, lights(report), money, report.number(), ProjectText.date(report.reportedOn())))
                .orElseGet(() -> label + ": ikke rapporteret endnu · " + money);
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

package dk.portvagt.demo;

import dk.portvagt.engine.identity.PortvagtGroup;
import dk.portvagt.existing.ExistingSolutions;
import dk.portvagt.existing.SolutionCsv;
import dk.portvagt.existing.SolutionProcesses;
import dk.portvagt.existing.SolutionReport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;

/** Hands in the list of solutions that a municipality already had, as its secretariat does. */
class ExistingPlayer {

    private final SolutionCsv csv;
    private final ExistingSolutions solutions;
    private final SolutionProcesses processes;
    private final DemoDates dates;
    private final EngineRest engine;

    ExistingPlayer(
            SolutionCsv csv,
            ExistingSolutions solutions,
            SolutionProcesses processes,
            DemoDates dates,
            EngineRest engine) {
        this.csv = csv;
        this.solutions = solutions;
        this.processes = processes;
        this.dates = dates;
        this.engine = engine;
    }

    /** Hands in the list; what it costs waits for the next meeting. A list that was handed in adds nothing. */
    void takeIn(Portfolio.Municipality municipality) throws InterruptedException {
        if (municipality.existing() == null) {
            return;
        }
        SolutionReport report = csv.read(list(municipality.existing()), municipality.code());
        if (!report.isReady()) {
            throw new IllegalStateException(
                    "%s: %s %s".formatted(municipality.existing(), report.fileError(), report.problems()));
        }
        solutions.takeIn(
                municipality.code(), report.solutions(), municipality.person(PortvagtGroup.SECRETARIAT), processes);
        engine.await();
    }

    private byte[] list(String file) {
        try {
            String text = new ClassPathResource("demo/" + file).getContentAsString(StandardCharsets.UTF_8);
            return dates.fillIn(Map.of("list", text)).get("list").toString().getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The demo's list of solutions cannot be read", e);
        }
    }
}

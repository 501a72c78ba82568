package dk.portvagt.project;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Holds a report as filed.
 *
 * @param number counted from 1
 * @param lights one of each dimension, in their order
 * @param actionPlan null when the report states none
 */
public record FiledReport(
        long id,
        int number,
        LocalDate reportedOn,
        int progress,
        String summary,
        @Nullable String actionPlan,
        ProjectMoney money,
        List<LightReading> lights) {

    public FiledReport {
        lights = List.copyOf(lights);
    }

    /** Returns the worst of its lights. */
    public Light worst() {
        return lights.stream().map(LightReading::light).max(Light::compareTo).orElse(Light.GREEN);
    }

    public List<LightReading> red() {
        return lights.stream().filter(LightReading::isRed).toList();
    }
}

package dk.portvagt.engine.monitoring;

import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Describes one measure, which is read from the database on request.
 *
 * @param name as Prometheus knows it, with the unit at its end
 * @param help describes the measure
 * @param labels names of the query's columns before the last, which is the value
 * @param query may name the parameter {@code :now}
 */
public record Figure(String name, String help, List<String> labels, String query) {

    /**
     * Reads the measure.
     *
     * @param now the engine's time, which decides what is overdue; the engine stores times in the machine's zone
     */
    public MetricSnapshot read(JdbcClient database, Timestamp now) {
        GaugeSnapshot.Builder gauge = GaugeSnapshot.builder().name(name).help(help);
        database.sql(query)
                .param("now", now)
                .query((row, number) -> point(row))
                .list()
                .forEach(gauge::dataPoint);
        return gauge.build();
    }

    private GaugeDataPointSnapshot point(ResultSet row) throws SQLException {
        String[] values = new String[labels.size()];
        for (int label = 0; label < values.length; label++) {
            values[label] = row.getString(label + 1);
        }
        return GaugeDataPointSnapshot.builder()
                .labels(Labels.of(labels.toArray(String[]::new), values))
                .value(row.getDouble(values.length + 1))
                .build();
    }
}

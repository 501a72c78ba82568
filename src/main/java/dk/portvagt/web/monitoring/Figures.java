package dk.portvagt.web.monitoring;

import dk.portvagt.budget.LedgerCheck;
import dk.portvagt.engine.monitoring.Figure;
import io.prometheus.metrics.model.registry.MultiCollector;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Gives Prometheus the state of the municipalities' work at each scrape. There is nothing to update in between, and
 * every node of a cluster returns the same. Without the database the scrape fails, which must raise an alarm.
 */
@Component
class Figures implements MultiCollector {

    private static final String TASKS = """
            SELECT coalesce(task.tenant_id_, ''), definition.key_, coalesce(gate.text_, ''), count(*)
            FROM public.act_ru_task task
            JOIN public.act_re_procdef definition ON definition.id_ = task.proc_def_id_
            LEFT JOIN public.act_ru_variable gate ON gate.execution_id_ = task.proc_inst_id_ AND gate.name_ = 'gate'
            %s GROUP BY 1, 2, 3
            """;

    private static final List<Figure> ALL = List.of(
            new Figure(
                    "portvagt_tasks_open",
                    "Tasks that wait for a person, by process and the gate they are about (empty outside gate reviews).",
                    List.of("municipality", "process", "gate"),
                    TASKS.formatted("")),
            new Figure(
                    "portvagt_tasks_overdue",
                    "Tasks that wait for a person and are past their due date.",
                    List.of("municipality", "process", "gate"),
                    TASKS.formatted("WHERE task.due_date_ < :now")),
            new Figure(
                    "portvagt_incidents_open",
                    "Steps that stand still until an administrator repairs them, by process.",
                    List.of("municipality", "process"),
                    """
                            SELECT coalesce(incident.tenant_id_, ''), coalesce(definition.key_, ''), count(*)
                            FROM public.act_ru_incident incident
                            LEFT JOIN public.act_re_procdef definition ON definition.id_ = incident.proc_def_id_
                            WHERE incident.id_ = incident.root_cause_incident_id_
                            GROUP BY 1, 2
                            """),
            new Figure(
                    "portvagt_jobs_failed",
                    "Jobs of the engine that failed and are tried again, or have no try left.",
                    List.of("municipality", "tries_left"),
                    """
                            SELECT coalesce(tenant_id_, ''), CASE WHEN retries_ > 0 THEN 'yes' ELSE 'no' END, count(*)
                            FROM public.act_ru_job
                            WHERE (retries_ = 0 OR exception_msg_ IS NOT NULL)
                            GROUP BY 1, 2
                            """),
            new Figure(
                    "portvagt_pool_kroner",
                    "Where the money of a line of the central budget stands.",
                    List.of("municipality", "year", "line", "kind"),
                    """
                            SELECT municipality, year, lower(line), lower(kind), sum(balance)
                            FROM portvagt.account
                            WHERE kind <> 'APPROPRIATION'
                            GROUP BY 1, 2, 3, 4
                            """),
            new Figure(
                    "portvagt_mails_waiting",
                    "Mails that are not sent yet; uncertain ones wait for a person to decide on them.",
                    List.of("municipality", "state"),
                    """
                            SELECT municipality, lower(state), count(*)
                            FROM portvagt.mail
                            WHERE state IN ('WAITING', 'SENDING', 'UNCERTAIN')
                            GROUP BY 1, 2
                            """));

    private final JdbcClient database;
    private final LedgerCheck ledger;
    private final Clock clock;

    Figures(JdbcClient database, LedgerCheck ledger, Clock clock, PrometheusRegistry registry) {
        this.database = database;
        this.ledger = ledger;
        this.clock = clock;
        registry.register(this);
    }

    @Override
    public MetricSnapshots collect() {
        Timestamp now = Timestamp.from(clock.instant());
        return new MetricSnapshots(Stream.concat(
                        ALL.stream().map(figure -> figure.read(database, now)), Stream.of(imbalance()))
                .toList());
    }

    private MetricSnapshot imbalance() {
        return GaugeSnapshot.builder()
                .name("portvagt_ledger_imbalance_kroner")
                .help("By how much the ledger does not add up: anything but 0 is an alarm.")
                .dataPoint(GaugeDataPointSnapshot.builder()
                        .value(ledger.ofAll().imbalance().doubleValue())
                        .build())
                .build();
    }
}

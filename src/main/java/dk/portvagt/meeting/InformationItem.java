package dk.portvagt.meeting;

import dk.portvagt.documents.Section;
import dk.portvagt.documents.Table;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;

/**
 * Informs the steering group of one topic at a meeting.
 *
 * @param lines one entry each, Danish, last the rows of the tables in words; never empty
 * @param tables a section with a table each, for readers of a page or a paper
 * @param remark the group's remark; null when it only took note
 */
public record InformationItem(
        StandingItem.Kind kind,
        List<String> lines,
        List<Section> tables,
        @Nullable String remark) {

    public InformationItem {
        lines = List.copyOf(lines);
        tables = List.copyOf(tables);
    }

    /** Returns the lines that no table says. */
    private List<String> notes() {
        List<String> said = inWords(tables).toList();
        return lines.stream().filter(line -> !said.contains(line)).toList();
    }

    /** Writes what no table says under the topic, and each table under its own heading. */
    public List<Section> sections() {
        List<String> notes = notes();
        return Stream.concat(
                        notes.isEmpty() ? Stream.empty() : Stream.of(new Section(kind.danishName(), notes, null)),
                        tables.stream())
                .toList();
    }

    /** Writes each row as {@code Drift 2027: budget 9.000.000 kr., rest 400.000 kr.}, for readers of one text. */
    static Stream<String> inWords(List<Section> tables) {
        return tables.stream()
                .map(section -> Objects.requireNonNull(section.table()))
                .flatMap(table -> table.rows().stream().map(row -> inWords(table, row)));
    }

    private static String inWords(Table table, List<String> row) {
        return row.get(0)
                + ": "
                + IntStream.range(1, row.size())
                        .filter(column -> !row.get(column).isBlank())
                        .mapToObj(column ->
                                StringUtils.uncapitalize(table.columns().get(column)) + " " + row.get(column))
                        .collect(Collectors.joining(", "));
    }
}

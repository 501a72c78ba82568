package dk.portvagt.budget;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes a line's frames as pasted from a spreadsheet. Each row holds forvaltning, kategori and beløb,
 * separated by tabs or semicolons. Every fault names its row, in Danish.
 */
public final class FrameTable {

    private static final Map<String, String> CATEGORIES = Map.of(
            "hardware", "hardware",
            "software", "software",
            "konsulent", "consultancy",
            "konsulentydelser", "consultancy",
            "konsulentbistand", "consultancy");

    private final PoolLine line;
    private final int year;
    private final Set<String> offices;
    private final Map<Frame, BigDecimal> frames = new LinkedHashMap<>();
    private final List<String> faults = new ArrayList<>();

    private FrameTable(PoolLine line, int year, Set<String> offices) {
        this.line = line;
        this.year = year;
        this.offices = offices;
    }

    /** Holds the frames read and the faults of invalid rows. */
    public record Result(List<FrameAmount> frames, List<String> faults) {

        public Result {
            frames = List.copyOf(frames);
            faults = List.copyOf(faults);
        }
    }

    /**
     * Reads the table of a line.
     *
     * @param text null or blank where the line is not divided
     * @param lineAmount required sum of the rows, in DKK
     * @param offices the valid offices, compared without regard to case and returned in this spelling; empty accepts
     *     any office
     */
    public static Result read(
            @Nullable String text, PoolLine line, int year, BigDecimal lineAmount, Set<String> offices) {
        FrameTable table = new FrameTable(line, year, offices);
        if (text == null || text.isBlank()) {
            return new Result(List.of(), List.of());
        }
        List<String> rows = text.lines().toList();
        for (int i = 0; i < rows.size(); i++) {
            if (!isEmpty(rows.get(i)) && !isHeader(rows.get(i), i)) {
                table.read(rows.get(i), i + 1);
            }
        }
        table.compareWith(lineAmount);
        return new Result(
                table.frames.entrySet().stream()
                        .map(frame -> new FrameAmount(frame.getKey(), frame.getValue()))
                        .toList(),
                table.faults);
    }

    /** Writes the frames in the format of {@link #read}; null when there are none. */
    public static @Nullable String write(List<FrameAmount> frames) {
        return frames.isEmpty()
                ? null
                : frames.stream()
                        .map(given -> "%s;%s;%s"
                                .formatted(
                                        given.frame().office(),
                                        given.frame().danishCategory(),
                                        given.amount().toPlainString()))
                        .collect(Collectors.joining("\n"));
    }

    private void read(String row, int number) {
        List<String> cells =
                Arrays.stream(row.split("[;\\t]", -1)).map(String::strip).toList();
        if (cells.size() != 3) {
            fault(number, "skal have forvaltning, kategori og beløb med semikolon eller tabulator imellem");
            return;
        }
        Optional<String> office = office(cells.get(0));
        String category = CATEGORIES.get(cells.get(1).toLowerCase(Locale.ROOT));
        Optional<BigDecimal> amount = Kroner.parse(cells.get(2)).filter(FrameTable::isAmount);
        if (office.isEmpty()) {
            fault(
                    number,
                    "forvaltningen “%s” kendes ikke. Der er: %s".formatted(cells.get(0), String.join(", ", offices)));
        }
        if (category == null) {
            fault(
                    number,
                    "kategorien “%s” kendes ikke. Skriv hardware, software eller konsulentydelser"
                            .formatted(cells.get(1)));
        }
        if (amount.isEmpty()) {
            fault(number, "“%s” er ikke et beløb over nul i kroner".formatted(cells.get(2)));
        }
        if (office.isPresent() && category != null && amount.isPresent()) {
            Frame frame = new Frame(line, year, category, office.get());
            if (frames.putIfAbsent(frame, amount.get()) != null) {
                fault(number, "%s, %s står der allerede en ramme for".formatted(office.get(), cells.get(1)));
            }
        }
    }

    private Optional<String> office(String name) {
        return offices.isEmpty() && !name.isEmpty()
                ? Optional.of(name)
                : offices.stream().filter(name::equalsIgnoreCase).findFirst();
    }

    private void compareWith(BigDecimal lineAmount) {
        BigDecimal sum = frames.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (faults.isEmpty() && sum.compareTo(lineAmount) != 0) {
            faults.add("Rammerne for %s er %s tilsammen, linjen er %s, og forskellen er %s"
                    .formatted(
                            line.danishName(),
                            Kroner.format(sum),
                            Kroner.format(lineAmount),
                            Kroner.format(sum.subtract(lineAmount).abs())));
        }
    }

    private void fault(int number, String what) {
        faults.add("Rammer for %s, række %d: %s.".formatted(line.danishName(), number, what));
    }

    private static boolean isAmount(BigDecimal amount) {
        return amount.signum() > 0 && amount.compareTo(Kroner.MAX) <= 0;
    }

    private static boolean isHeader(String row, int index) {
        return index == 0 && row.toLowerCase(Locale.ROOT).startsWith("forvaltning");
    }

    private static boolean isEmpty(String row) {
        return row.chars().allMatch(c -> c == ';' || Character.isWhitespace(c));
    }
}

package dk.portvagt.web.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Lays out a chart of lying bars for the template {@code charts.html}, which draws it without a script. A bar has parts
 * one after the other. Every chart stands beside a table with the same numbers.
 *
 * @param id unique on the page
 * @param title read out for the picture
 * @param description read out after the title: what the picture shows
 * @param height of the drawing, whose width is {@link #WIDTH}
 * @param mark explains the stroke across a bar; null without strokes
 */
public record BarChart(
        String id,
        String title,
        String description,
        int height,
        List<Key> keys,
        @Nullable Key mark,
        List<Bar> bars) {

    public static final int WIDTH = 760;

    private static final int LEFT = 200;
    private static final int LONGEST = 420;
    private static final int TOP = 34;
    private static final int STEP = 30;
    private static final double LETTER = 7.6;
    private static final int GAP = 34;

    /**
     * Explains the colour of a part.
     *
     * @param series counted from 0
     */
    public record Key(int series, String name, int x) {}

    /**
     * Describes a bar.
     *
     * @param mark place of the stroke; null without one
     * @param total the sum of its parts as written
     * @param end where that begins
     */
    public record Bar(
            String label, int y, List<Part> parts, @Nullable String mark, String total, String end) {}

    /**
     * Describes a part of a bar.
     *
     * @param text the number within; empty where it does not fit
     * @param middle where the text stands
     */
    public record Part(int series, String x, String width, String text, String middle) {}

    /**
     * Holds the numbers of a bar.
     *
     * @param parts none of them negative, one for each series
     * @param mark place of the stroke; null without one
     */
    public record Value(
            String label, List<BigDecimal> parts, @Nullable BigDecimal mark) {

        public Value {
            parts = List.copyOf(parts);
        }

        BigDecimal total() {
            return parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        BigDecimal longest() {
            return mark == null ? total() : total().max(mark);
        }
    }

    /**
     * Lays out a chart.
     *
     * @param series name of each part, at most four
     * @param mark explains the stroke; null without strokes
     * @param within whether the numbers stand within the parts, too
     * @param written writes a number
     */
    public static BarChart of(
            String id,
            String title,
            String description,
            List<String> series,
            @Nullable String mark,
            List<Value> values,
            boolean within,
            Function<BigDecimal, String> written) {
        List<Key> keys = new ArrayList<>();
        int x = LEFT;
        for (int place = 0; place < series.size(); place++) {
            keys.add(new Key(place, series.get(place), x));
            x += (int) (series.get(place).length() * LETTER) + GAP;
        }
        double scale = values.stream()
                .map(Value::longest)
                .max(BigDecimal::compareTo)
                .filter(longest -> longest.signum() > 0)
                .map(longest -> LONGEST / longest.doubleValue())
                .orElse(0.0);
        List<Bar> bars = new ArrayList<>();
        for (Value value : values) {
            bars.add(bar(value, TOP + bars.size() * STEP, scale, within, written));
        }
        return new BarChart(
                id,
                title,
                description,
                TOP + values.size() * STEP + 4,
                keys,
                mark == null ? null : new Key(series.size(), mark, x),
                bars);
    }

    private static Bar bar(Value value, int y, double scale, boolean within, Function<BigDecimal, String> written) {
        List<Part> parts = new ArrayList<>();
        double x = LEFT;
        for (int series = 0; series < value.parts.size(); series++) {
            BigDecimal number = value.parts.get(series);
            double width = number.doubleValue() * scale;
            if (width > 0) {
                String text = within ? written.apply(number) : "";
                parts.add(new Part(
                        series,
                        point(x),
                        point(width),
                        text.length() * LETTER + 4 > width ? "" : text,
                        point(x + width / 2)));
            }
            x += width;
        }
        double stroke = value.mark == null ? 0 : LEFT + value.mark.doubleValue() * scale;
        return new Bar(
                value.label,
                y,
                parts,
                value.mark == null ? null : point(stroke),
                written.apply(value.total()),
                point(Math.max(x, stroke) + 8));
    }

    private static String point(double place) {
        return BigDecimal.valueOf(place).setScale(1, RoundingMode.HALF_UP).toPlainString();
    }
}

package dk.portvagt.existing;

import dk.portvagt.DanishDay;
import dk.portvagt.engine.identity.PortvagtGroup;
import dk.portvagt.meeting.steps.SteeringMembers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.BeanFactory;

/** A municipality's list of solutions as a spreadsheet saves it. */
public final class SolutionList {

    public static final String CVR = "99000104";

    /** Who owns the solutions, when {@link #ownerIn} has made the person. */
    private static final String OWNER = "Rosa Prøve";

    private final List<Map<SolutionColumn, String>> rows = new ArrayList<>();

    /**
     * Makes the person who owns the solutions of a list.
     *
     * @return the person's user id
     */
    public static String ownerIn(BeanFactory beans, String municipality) {
        return new SteeringMembers(beans, municipality).joins("Rosa", PortvagtGroup.SYSTEM_OWNER);
    }

    /** A list of so many solutions that cost 1.000 kr. a year each. */
    public static SolutionList of(int solutions) {
        SolutionList list = new SolutionList();
        for (int i = 1; i <= solutions; i++) {
            list.row("S-%04d".formatted(i));
        }
        return list;
    }

    /** Adds a solution that costs 1.000 kr. a year from this year on. */
    public SolutionList row(String key) {
        Map<SolutionColumn, String> row = new EnumMap<>(SolutionColumn.class);
        row.put(SolutionColumn.KEY, key);
        row.put(SolutionColumn.NAME, "Løsning " + key);
        row.put(SolutionColumn.OFFICE, "Børn og Unge");
        row.put(SolutionColumn.OWNER, OWNER);
        row.put(SolutionColumn.CATEGORY, "Software");
        row.put(SolutionColumn.DATA, "Følsomme");
        row.put(SolutionColumn.SINCE, "01-03-2019");
        row.put(SolutionColumn.COST, "1.000");
        row.put(SolutionColumn.VENDOR, "Omsorg IT A/S");
        row.put(SolutionColumn.CVR, CVR);
        row.put(SolutionColumn.REFERENCE, "K-17");
        row.put(SolutionColumn.NOTICE, day(2));
        row.put(SolutionColumn.END, day(3));
        row.put(SolutionColumn.OPTIONS, "2 x 12 måneder");
        rows.add(row);
        return this;
    }

    /** Changes a field of the last row. */
    public SolutionList with(SolutionColumn column, String text) {
        rows.get(rows.size() - 1).put(column, text);
        return this;
    }

    public String text() {
        StringBuilder text = new StringBuilder(SolutionColumn.headings()).append("\r\n");
        for (Map<SolutionColumn, String> row : rows) {
            List<String> fields = new ArrayList<>();
            for (SolutionColumn column : SolutionColumn.values()) {
                String field = row.getOrDefault(column, "");
                fields.add(field.matches("(?s).*[;\"\n].*") ? '"' + field.replace("\"", "\"\"") + '"' : field);
            }
            text.append(String.join(";", fields)).append("\r\n");
        }
        return text.toString();
    }

    public byte[] bytes() {
        return text().getBytes(StandardCharsets.UTF_8);
    }

    private static String day(int years) {
        return "%1$td-%1$tm-%1$tY".formatted(DanishDay.today().plusYears(years));
    }
}

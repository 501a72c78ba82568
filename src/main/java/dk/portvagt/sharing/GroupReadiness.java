package dk.portvagt.sharing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Holds the readiness of a group in one area: together takes two.
 *
 * @param verdict now when two are ready now, later when two could at some time, else alone
 * @param members the names of the municipalities by their own verdict
 */
public record GroupReadiness(SharingArea area, Verdict verdict, Map<Verdict, List<String>> members) {

    /**
     * Joins the verdicts of municipalities.
     *
     * @param each by name, in the order of the group
     */
    public static GroupReadiness of(SharingArea area, Map<String, Verdict> each) {
        Map<Verdict, List<String>> members = each.entrySet().stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getValue, Collectors.mapping(Map.Entry::getKey, Collectors.toList())));
        int now = members.getOrDefault(Verdict.NOW, List.of()).size();
        int some = now + members.getOrDefault(Verdict.LATER, List.of()).size();
        return new GroupReadiness(area, now >= 2 ? Verdict.NOW : some >= 2 ? Verdict.LATER : Verdict.ALONE, members);
    }

    /** Writes {@code Indkøb: sammen nu Lyngvig, Birkesø; sammen senere Ternholm; alene Egemose}. */
    public String text() {
        List<String> parts = new ArrayList<>();
        for (Verdict it : Verdict.values()) {
            List<String> names = members.getOrDefault(it, List.of());
            if (!names.isEmpty()) {
                parts.add(it.danishName() + " " + String.join(", ", names));
            }
        }
        String name = area.danishName();
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1) + ": " + String.join("; ", parts);
    }
}

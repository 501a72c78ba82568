package dk.portvagt.meeting.steps;

import dk.portvagt.meeting.Attendee;
import io.holunda.camunda.bpm.data.factory.VariableFactory;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.spin.Spin;
import org.camunda.spin.SpinList;
import org.camunda.spin.json.SpinJsonNode;

/** Reads and writes members for forms: options to tick, and the ticked ids. */
final class MemberLists {

    private MemberLists() {}

    static SpinJsonNode options(List<Attendee> members) {
        return Spin.JSON(members.stream()
                .map(member -> Map.of(
                        "label",
                        member.chair() ? member.name() + " (formand)" : member.name(),
                        "value",
                        member.memberId()))
                .toList());
    }

    /** Reads the ids in a list of options. */
    static Set<String> optionIds(VariableFactory<SpinJsonNode> options, VariableScope scope) {
        Set<String> ids = new LinkedHashSet<>();
        options.from(scope)
                .getOptional()
                .ifPresent(list -> list.elements()
                        .forEach(option -> ids.add(option.prop("value").stringValue())));
        return ids;
    }

    static SpinJsonNode ids(Collection<String> ids) {
        return Spin.JSON(List.copyOf(ids));
    }

    /** Reads the ticked ids; empty when nobody was ticked. */
    static Set<String> read(VariableFactory<SpinJsonNode> variable, VariableScope scope) {
        Set<String> ids = new LinkedHashSet<>();
        variable.from(scope).getOptional().ifPresent(list -> {
            SpinList<SpinJsonNode> elements = list.elements();
            elements.forEach(id -> ids.add(id.stringValue()));
        });
        return ids;
    }
}

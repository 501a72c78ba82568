package dk.portvagt.form;

import java.util.List;
import java.util.stream.Stream;

/** Describes a Camunda Form: its id and its components in the order of the page. */
public record FormSchema(String id, List<FormComponent> components) {

    /** Streams every component in the order of the page, with those inside groups and row lists. */
    public Stream<FormComponent> everything() {
        return flatten(components, true);
    }

    /** Lists the fields with a variable of their own: those of row lists are not among them. */
    public List<FormField> fields() {
        return flatten(components, false)
                .filter(FormField.class::isInstance)
                .map(FormField.class::cast)
                .toList();
    }

    public List<RowList> rowLists() {
        return everything()
                .filter(RowList.class::isInstance)
                .map(RowList.class::cast)
                .toList();
    }

    private static Stream<FormComponent> flatten(List<FormComponent> components, boolean intoRows) {
        return components.stream().flatMap(component -> {
            if (component instanceof FieldGroup group) {
                return Stream.concat(Stream.of(group), flatten(group.components(), intoRows));
            }
            if (component instanceof RowList rows && intoRows) {
                return Stream.concat(Stream.of(rows), flatten(rows.components(), true));
            }
            return Stream.of(component);
        });
    }
}

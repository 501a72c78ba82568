package dk.portvagt.form;

import java.util.Arrays;
import java.util.Optional;

/** Lists the components of Camunda Forms that carry an answer, with their names in a schema. */
public enum FieldType {
    TEXTFIELD("textfield"),
    TEXTAREA("textarea"),
    NUMBER("number"),
    DATE("datetime"),
    CHECKBOX("checkbox"),
    RADIO("radio"),
    SELECT("select"),
    CHECKLIST("checklist"),
    TAGLIST("taglist");

    private final String schemaName;

    FieldType(String schemaName) {
        this.schemaName = schemaName;
    }

    public boolean hasOptions() {
        return switch (this) {
            case RADIO, SELECT, CHECKLIST, TAGLIST -> true;
            default -> false;
        };
    }

    static Optional<FieldType> named(String schemaName) {
        return Arrays.stream(values())
                .filter(type -> type.schemaName.equals(schemaName))
                .findFirst();
    }
}

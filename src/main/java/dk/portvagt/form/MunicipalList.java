package dk.portvagt.form;

import java.util.Arrays;
import java.util.Optional;

/**
 * Names the lists of a municipality that every form can offer, the form of a start too. A field asks for one by its
 * {@code valuesKey}; no process carries the list. A text field asks for one by the property {@link #OFFERED}: people
 * choose from the list, and what is not in it (any more) is answered by the process, with the same sentence for each
 * such value.
 */
public enum MunicipalList {
    /** Offers the offices (forvaltninger) that something new can be for. */
    OFFICES("offices"),
    /** Offers all offices, closed ones too: what may still have money from before. */
    ALL_OFFICES("allOffices"),
    /** Offers the people who work on cases; the value is the user id. */
    PEOPLE("people"),
    /** Offers the solutions in operation; the value is the number of the solution's case. */
    SOLUTIONS("solutions"),
    /** Offers the open cases; the value is the case number. */
    CASES("cases"),
    /** Offers the cases that the person may withdraw; the value is the case number. */
    OWN_CASES("ownCases"),
    /** Offers the other municipalities of the installation; the value is the code. */
    OTHER_MUNICIPALITIES("otherMunicipalities");

    /** Names the property of a text field that is delivered as a choice. */
    public static final String OFFERED = "offers";

    private final String key;

    MunicipalList(String key) {
        this.key = key;
    }

    /** Returns the {@code valuesKey}. */
    public String key() {
        return key;
    }

    /** Finds the list of a {@code valuesKey}; empty for the name of a variable. */
    public static Optional<MunicipalList> of(String valuesKey) {
        return Arrays.stream(values())
                .filter(list -> list.key.equals(valuesKey))
                .findFirst();
    }
}

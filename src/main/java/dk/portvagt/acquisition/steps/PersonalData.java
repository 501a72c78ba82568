package dk.portvagt.acquisition.steps;

import dk.portvagt.acquisition.DataClass;
import dk.portvagt.engine.variable.Choices;

/** Derives from the class of data whether a solution processes personal data. */
final class PersonalData {

    private PersonalData() {}

    /** Tells whether data of this class, as a form sends it, is about people. */
    static boolean in(String dataClass) {
        return Choices.constant(DataClass.class, dataClass) != DataClass.NONE;
    }
}

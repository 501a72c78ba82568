package dk.portvagt.engine.border;

import dk.portvagt.form.Fault;
import java.util.Optional;

/** Refuses answers where they are typed, by facts that a form's schema cannot know. */
public interface FormRule {

    /** Tells whether the rule is for this form. */
    boolean isFor(String formId);

    /** Returns the fault of answers that the schema accepts; empty without one. */
    Optional<Fault> fault(TypedForm typed);
}

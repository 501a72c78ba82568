package dk.portvagt.existing;

import dk.portvagt.existing.ExistingSolution.Owner;
import java.util.List;

/** Finds the people of a municipality who can own a solution. */
public interface Staff {

    /** Returns the people of the municipality's list in forms, in the order of their names. */
    List<Owner> of(String municipality);
}

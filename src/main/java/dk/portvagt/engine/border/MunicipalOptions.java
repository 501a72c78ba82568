package dk.portvagt.engine.border;

import dk.portvagt.form.MunicipalList;
import dk.portvagt.form.Option;
import java.util.List;

/** Provides one of the lists that forms offer by its name, as it is at the moment. */
public interface MunicipalOptions {

    /** Returns the list that this is the source of. */
    MunicipalList list();

    /** Returns the options in the order to show them. */
    List<Option> of(String municipality);
}

package dk.portvagt.web.page;

import dk.portvagt.engine.identity.Caller;
import dk.portvagt.engine.identity.CaseAccess;
import dk.portvagt.engine.identity.CurrentCaller;
import dk.portvagt.engine.identity.KnownMunicipalities;
import dk.portvagt.engine.identity.Municipality;
import dk.portvagt.engine.identity.People;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Makes the frame of a page for the person behind the current request. */
@Component
class Frames {

    private final CurrentCaller caller;
    private final People people;
    private final KnownMunicipalities municipalities;
    private final Menu menu;

    Frames(CurrentCaller caller, People people, KnownMunicipalities municipalities, Menu menu) {
        this.caller = caller;
        this.people = people;
        this.municipalities = municipalities;
        this.menu = menu;
    }

    /**
     * Returns the frame.
     *
     * @param query what was searched for; empty on every other page
     */
    Frame get(String query) {
        return caller.find().map(person -> of(person, query)).orElseGet(Frame::ofNobody);
    }

    private Frame of(Caller person, String query) {
        Optional<Municipality> own = person.municipality().flatMap(municipalities::find);
        return new Frame(
                people.name(person.userId()),
                own.map(Municipality::name)
                        .or(() -> person.municipality().map(code -> "Kommune " + code))
                        .orElse(null),
                own.filter(Municipality::hasLogo).isPresent(),
                menu.of(person),
                address(),
                CaseAccess.mayReadAnyCases(person),
                query);
    }

    private static String address() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? attributes.getRequest().getRequestURI()
                : "";
    }
}

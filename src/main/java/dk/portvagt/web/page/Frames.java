package dk.portvagt.web.page;

import dk.portvagt.documents.Logos;
import dk.portvagt.engine.identity.Caller;
import dk.portvagt.engine.identity.CaseAccess;
import dk.portvagt.engine.identity.ConfiguredMunicipalities;
import dk.portvagt.engine.identity.CurrentCaller;
import dk.portvagt.engine.identity.Municipality;
import dk.portvagt.engine.identity.People;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Makes the frame of a page for the person behind the current request. */
@Component
class Frames {

    private final CurrentCaller caller;
    private final People people;
    private final ConfiguredMunicipalities municipalities;
    private final Logos logos;
    private final Menu menu;

    Frames(CurrentCaller caller, People people, ConfiguredMunicipalities municipalities, Logos logos, Menu menu) {
        this.caller = caller;
        this.people = people;
        this.municipalities = municipalities;
        this.logos = logos;
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
        return new Frame(
                people.name(person.userId()),
                person.municipality().map(this::name).orElse(null),
                person.municipality().flatMap(logos::of).isPresent(),
                menu.of(person),
                address(),
                CaseAccess.mayReadAnyCases(person),
                query);
    }

    private String name(String code) {
        return municipalities.all().stream()
                .filter(municipality -> code.equals(municipality.code()))
                .map(Municipality::name)
                .findFirst()
                .orElse("Kommune " + code);
    }

    private static String address() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? attributes.getRequest().getRequestURI()
                : "";
    }
}

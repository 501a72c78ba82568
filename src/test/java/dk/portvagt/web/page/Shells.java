package dk.portvagt.web.page;

import static org.mockito.Mockito.mock;

import dk.portvagt.engine.identity.CurrentCaller;

/** A shell without an application around it: nobody is logged in. */
public final class Shells {

    private Shells() {}

    public static PageShell ofNobody() {
        return new PageShell(new Frames(mock(CurrentCaller.class), null, null, null));
    }
}

package dk.portvagt.engine.border;

/** Writes the page that a browser shows for a failed request; implemented where the pages are. */
public interface FailurePage {

    /** Returns the whole page. */
    String html(PlainAnswer answer);

    /** Returns the content security policy that the page needs. */
    String policy();
}

package dk.portvagt.startup;

/** Why the application does not start, in words for the person who started it, and what that person can do. */
public class StartupRefusal extends RuntimeException {

    private final String remedy;

    public StartupRefusal(String reason, String remedy) {
        super(reason);
        this.remedy = remedy;
    }

    public StartupRefusal(String reason, String remedy, Throwable cause) {
        super(reason, cause);
        this.remedy = remedy;
    }

    public String remedy() {
        return remedy;
    }
}

package dk.portvagt.startup;

/** Stops startup with a reason and a remedy, in words for the person that started the application. */
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

package dk.portvagt.sharing;

/** Answers whether a municipality can share a system with others. */
public enum Verdict {
    NOW("sammen nu"),
    LATER("sammen senere"),
    ALONE("alene");

    private final String danishName;

    Verdict(String danishName) {
        this.danishName = danishName;
    }

    public String danishName() {
        return danishName;
    }
}

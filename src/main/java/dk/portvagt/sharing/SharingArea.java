package dk.portvagt.sharing;

/** Names what municipalities may share; each is assessed on its own (J2). */
public enum SharingArea {
    PURCHASE("indkøb"),
    ADAPTATION("tilpasning"),
    OPERATION("drift");

    private final String danishName;

    SharingArea(String danishName) {
        this.danishName = danishName;
    }

    public String danishName() {
        return danishName;
    }
}

package dk.portvagt.sharing.room;

/** Names what a municipality must own itself before it can share (J12): nobody else can decide it for them. */
public enum Ownership {
    NEEDS("behovene"),
    PROCESSES("processerne"),
    RESOURCES("ressourcerne");

    private final String danishName;

    Ownership(String danishName) {
        this.danishName = danishName;
    }

    public String danishName() {
        return danishName;
    }
}

package dk.portvagt.meeting;

/** Finds the minutes that the steering group must approve at its next meeting; room {@code minutes} keeps them. */
public interface MinutesToApprove {

    /**
     * Names the minutes in Danish; says so when there are none.
     *
     * @param municipality its code
     */
    String text(String municipality);
}

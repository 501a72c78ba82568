package dk.portvagt.meeting;

/** Knows which minutes the steering group is to approve at its next meeting; room {@code minutes} keeps them. */
public interface MinutesToApprove {

    /**
     * Names the minutes in Danish; says so when there are none.
     *
     * @param municipality its code
     */
    String text(String municipality);
}

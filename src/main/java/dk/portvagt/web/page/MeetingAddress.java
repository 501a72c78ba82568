package dk.portvagt.web.page;

/** Knows where the page of a meeting is. */
public final class MeetingAddress {

    public static final String ROOT = "/portvagt/moede";

    private MeetingAddress() {}

    /** Returns the address of the meeting's page, without the server's name. */
    public static String of(long meetingId) {
        return ROOT + "/" + meetingId;
    }

    /** Returns the address of an item on that page, by its number on the agenda. */
    public static String ofItem(long meetingId, int number) {
        return of(meetingId) + "#nr-" + number;
    }
}

package dk.portvagt.acquisition;

/** Whether a person may take a case back. */
public sealed interface WithdrawalAnswer {

    record Allowed(CaseNumber number) implements WithdrawalAnswer {}

    /** @param reason in Danish, for the person who asked */
    record Refused(String reason) implements WithdrawalAnswer {}
}

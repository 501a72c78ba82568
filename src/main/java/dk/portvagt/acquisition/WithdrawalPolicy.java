package dk.portvagt.acquisition;

import dk.portvagt.acquisition.WithdrawalAnswer.Allowed;
import dk.portvagt.acquisition.WithdrawalAnswer.Refused;
import org.springframework.stereotype.Component;

/**
 * A case is withdrawn by its own requester, or by a digitalisation manager of its municipality, while it is open.
 *
 * <p>Whatever else was asked for gets one and the same answer, so that nobody can find out which cases exist elsewhere.
 */
@Component
public class WithdrawalPolicy {

    private static final Refused UNKNOWN =
            new Refused("Der er ingen åben sag med dette sagsnummer, som du kan trække tilbage."
                    + " Kontrollér nummeret; du kan kun trække dine egne sager tilbage.");

    private final AcquisitionCases cases;

    WithdrawalPolicy(AcquisitionCases cases) {
        this.cases = cases;
    }

    /**
     * @param typedNumber the case number as the person wrote it
     * @param municipality the person's
     * @param person user id
     * @param manager the person is digitalisation manager
     */
    public WithdrawalAnswer mayWithdraw(String typedNumber, String municipality, String person, boolean manager) {
        return CaseNumber.parse(typedNumber)
                .flatMap(cases::find)
                .filter(AcquisitionCase::isOpen)
                .filter(found -> found.content().municipality().equals(municipality))
                .filter(found -> manager || found.content().requester().equals(person))
                .<WithdrawalAnswer>map(found -> new Allowed(found.number()))
                .orElse(UNKNOWN);
    }
}

package dk.portvagt.acquisition;

import dk.portvagt.text.Outcome;
import org.springframework.stereotype.Component;

/**
 * Lets the requester, or a digitalisation manager or budget controller of the municipality, ask for an open case to be
 * withdrawn. The solution must not be in use yet.
 *
 * <p>Every other request gets the same answer, so that nobody can find out which cases exist elsewhere.
 */
@Component
public class WithdrawalPolicy {

    private static final Outcome<CaseNumber> UNKNOWN =
            Outcome.refused("Der er ingen åben sag med dette sagsnummer, som du kan trække tilbage."
                    + " Kontrollér nummeret; du kan kun trække dine egne sager tilbage.");

    private final AcquisitionCases cases;

    WithdrawalPolicy(AcquisitionCases cases) {
        this.cases = cases;
    }

    /**
     * Says whether the person may take the case back.
     *
     * @param typedNumber the case number as the person wrote it
     * @param municipality the person's municipality
     * @param person user id
     * @param anyCase whether the person may ask for every case of the municipality: a digitalisation manager, or a
     *     budget controller, whose withdrawal is a proposal
     */
    public Outcome<CaseNumber> mayWithdraw(String typedNumber, String municipality, String person, boolean anyCase) {
        return CaseNumber.parse(typedNumber)
                .flatMap(cases::find)
                .filter(AcquisitionCase::isOpen)
                .filter(found -> found.content().municipality().equals(municipality))
                .filter(found -> anyCase || found.content().requester().equals(person))
                .map(WithdrawalPolicy::unlessLive)
                .orElse(UNKNOWN);
    }

    /** Otherwise the solution would be in use, and nobody's. */
    private static Outcome<CaseNumber> unlessLive(AcquisitionCase found) {
        return found.phase().isLive()
                ? Outcome.refused(("Løsningen i sag %s er taget i brug, og sagen kan derfor ikke trækkes tilbage."
                                + " Skal løsningen væk, skal den udfases: systemejeren vælger udfasning i opgaven"
                                + " “Følg løsningen i drift”, eller digitaliseringschefen pålægger det som et indgreb.")
                        .formatted(found.number()))
                : Outcome.done(found.number());
    }
}

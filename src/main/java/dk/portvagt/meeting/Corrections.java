package dk.portvagt.meeting;

import dk.portvagt.decision.Decision;
import dk.portvagt.decision.DecisionPaper;
import dk.portvagt.decision.DecisionRegister;
import dk.portvagt.decision.DecisionSubject;
import dk.portvagt.text.Outcome;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Corrects decisions: an item of a later meeting names the decision and gets a decision of its own.
 *
 * <p>A correction documents what the group meant. Money and the course of a case change through their own processes,
 * because they rest on the decision as it was when they moved.
 */
@Component
public class Corrections {

    private static final String DOCUMENTS_ONLY =
            "Rettelsen dokumenterer, hvad styregruppen mente. Den flytter ingen penge"
                    + " og ændrer ikke sagens gang: det sker i budgetåret, ved en ny gatevurdering eller ved et indgreb.";

    private static final String STATE = """
            SELECT decision.*,
                EXISTS (SELECT FROM portvagt.agenda_item item WHERE item.corrects_decision = decision.id
                    AND item.state IN ('WAITING', 'ON_AGENDA', 'DECIDED')) AS proposed,
                EXISTS (SELECT FROM portvagt.decision correction WHERE correction.corrects = decision.id
                    AND correction.outcome IN ('APPROVED', 'APPROVED_WITH_CONDITIONS')) AS corrected
            FROM portvagt.decision
            WHERE municipality = :municipality AND authority IN ('STEERING_GROUP', 'WRITTEN_PROCEDURE', 'CHAIR')
            """;

    private final JdbcClient database;
    private final SteeringAgenda agenda;
    private final DecisionRegister register;

    Corrections(JdbcClient database, SteeringAgenda agenda, DecisionRegister register) {
        this.database = database;
        this.agenda = agenda;
        this.register = register;
    }

    /**
     * Hands the correction in for the next meeting; of two proposals at once, one is refused. What others than the
     * steering group or its chair decided is not theirs to correct.
     *
     * @return the id of the item on the agenda
     */
    @Transactional
    public Outcome<Long> place(Proposal proposal) {
        takeTurn(proposal.decisionId());
        Optional<Correctable> found = database.sql(STATE + " AND id = :id")
                .param("municipality", proposal.municipality())
                .param("id", proposal.decisionId())
                .query((row, number) -> new Correctable(
                        DecisionRegister.decision(row, number),
                        row.getBoolean("proposed"),
                        row.getBoolean("corrected")))
                .optional();
        if (found.isEmpty()) {
            return Outcome.refused("Styregruppen har ingen beslutning med nummer " + proposal.decisionId() + ".");
        }
        if (found.get().proposed()) {
            return Outcome.refused("En rettelse af beslutningen venter allerede på styregruppen.");
        }
        if (found.get().corrected()) {
            return Outcome.refused(
                    "Beslutningen er allerede rettet. Ret den seneste rettelse, hvis den heller ikke er rigtig.");
        }
        return Outcome.done(agenda.place(item(proposal, found.get().decision())));
    }

    /** Lists the municipality's decisions that can be proposed for correction now: newest first, at most 200. */
    public List<Decision> correctable(String municipality) {
        return database.sql("SELECT * FROM (" + STATE
                        + ") AS known WHERE NOT proposed AND NOT corrected ORDER BY id DESC LIMIT 200")
                .param("municipality", municipality)
                .query(DecisionRegister::decision)
                .list();
    }

    /** Finds the approved decision that corrects this one. */
    public Optional<Decision> correctionOf(long decisionId) {
        return database.sql("""
                        SELECT * FROM portvagt.decision
                        WHERE corrects = :id AND outcome IN ('APPROVED', 'APPROVED_WITH_CONDITIONS')""")
                .param("id", decisionId)
                .query(DecisionRegister::decision)
                .optional();
    }

    /** Finds the decision that this one corrects; empty when it is not a correction. */
    public Optional<Decision> correctedBy(Decision correction) {
        return Optional.ofNullable(correction.content().corrects()).flatMap(register::find);
    }

    /** Locks the decision with an advisory lock: a row lock needs the right to update decisions, which no role has. */
    private void takeTurn(long decisionId) {
        database.sql("SELECT pg_advisory_xact_lock(hashtextextended('correction', :decision))")
                .param("decision", decisionId)
                .query((row, number) -> true)
                .single();
    }

    private static NewItem item(Proposal proposal, Decision corrected) {
        DecisionPaper paper = DecisionPaper.in(proposal.municipality())
                .caseNumber(corrected.content().caseNumber())
                .title(proposal.title())
                .recommendation("Godkendes")
                .summary("Skal lyde: " + proposal.wording() + "\n\nHvorfor: " + proposal.reason())
                .consequences(DOCUMENTS_ONLY)
                .build();
        return new NewItem(ItemKind.CORRECTION, DecisionSubject.CORRECTION, null, paper, corrected.id(), null, false);
    }

    private record Correctable(Decision decision, boolean proposed, boolean corrected) {}

    /**
     * Proposes to correct a decision.
     *
     * @param title title of the item on the agenda, in Danish
     * @param wording corrected wording
     * @param reason error in the current wording
     */
    public record Proposal(String municipality, long decisionId, String title, String wording, String reason) {}
}

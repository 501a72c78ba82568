package dk.portvagt.procedure.steps;

import dk.portvagt.decision.Member;
import dk.portvagt.engine.identity.People;
import dk.portvagt.procedure.WrittenAnswer;
import dk.portvagt.procedure.WrittenProcedure;
import dk.portvagt.procedure.WrittenProcedures;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Who takes part in a written procedure, as its model asks for them: {@code ${procedureMembers.asked(procedureId)}}.
 */
@Component
public class ProcedureMembers {

    private final People people;
    private final WrittenProcedures procedures;

    ProcedureMembers(People people, WrittenProcedures procedures) {
        this.people = people;
        this.procedures = procedures;
    }

    /** @param requester user id of who raised the case, and is not asked to decide it */
    List<Member> toAsk(String municipality, String requester) {
        return people.steeringGroup(municipality).stream()
                .filter(member -> !member.equals(requester))
                .map(member -> new Member(member, people.name(member)))
                .toList();
    }

    /** User ids of those who were asked. */
    public List<String> asked(long procedureId) {
        return procedures.answers(procedureId).stream()
                .map(answer -> answer.member().userId())
                .toList();
    }

    /** User ids of those who were asked and have not answered. */
    List<String> silent(long procedureId) {
        return procedures.answers(procedureId).stream()
                .filter(answer -> !answer.isGiven())
                .map(answer -> answer.member().userId())
                .toList();
    }

    /** Who has answered and who has not; not what: nobody is to be led by the others. */
    String progress(long procedureId) {
        List<WrittenAnswer> answers = procedures.answers(procedureId);
        return "Har svaret: " + names(answers, true) + ".\n\nMangler: " + names(answers, false) + ".";
    }

    /** Whether no answer that is still to come can change how it goes. */
    public boolean settled(long procedureId) {
        WrittenProcedure procedure = procedures.get(procedureId);
        return procedures.isSettled(procedureId, people.steeringGroup(procedure.municipality()));
    }

    private static String names(List<WrittenAnswer> answers, boolean given) {
        List<String> names = answers.stream()
                .filter(answer -> answer.isGiven() == given)
                .map(answer -> answer.member().name())
                .toList();
        return names.isEmpty() ? "ingen" : String.join(", ", names);
    }
}

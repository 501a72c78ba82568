package dk.portvagt.procedure.steps;

import dk.portvagt.decision.Member;
import dk.portvagt.engine.identity.People;
import dk.portvagt.engine.variable.Fact;
import dk.portvagt.engine.variable.RecordOwners;
import dk.portvagt.procedure.WrittenAnswer;
import dk.portvagt.procedure.WrittenProcedure;
import dk.portvagt.procedure.WrittenProcedures;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lists the participants of a written procedure for its model: {@code ${procedureMembers.asked(procedureId)}}. */
@Component
public class ProcedureMembers {

    private final People people;
    private final WrittenProcedures procedures;

    ProcedureMembers(People people, WrittenProcedures procedures) {
        this.people = people;
        this.procedures = procedures;
    }

    /**
     * Lists the members to ask.
     *
     * @param requester user id of the case's requester, who is not asked; null when there is none
     */
    List<Member> toAsk(String municipality, @Nullable String requester) {
        return people.steeringGroup(municipality).stream()
                .filter(member -> !member.equals(requester))
                .map(member -> new Member(member, people.name(member)))
                .toList();
    }

    /** Lists the user ids of the members that were asked. */
    public List<String> asked(long procedureId) {
        RecordOwners.requireOwn(Fact.WRITTEN_PROCEDURE, "procedureId", procedureId);
        return procedures.answers(procedureId).stream()
                .map(answer -> answer.member().userId())
                .toList();
    }

    /** Lists the user ids of the asked members that have not answered. */
    List<String> silent(long procedureId) {
        return procedures.answers(procedureId).stream()
                .filter(answer -> !answer.isGiven())
                .map(answer -> answer.member().userId())
                .toList();
    }

    /** Tells which members have answered, without the answers: nobody must be influenced by the others. */
    String progress(long procedureId) {
        List<WrittenAnswer> answers = procedures.answers(procedureId);
        return "Har svaret: " + names(answers, true) + ".\n\nMangler: " + names(answers, false) + ".";
    }

    /** Checks whether no pending answer can change the outcome. */
    public boolean settled(long procedureId) {
        RecordOwners.requireOwn(Fact.WRITTEN_PROCEDURE, "procedureId", procedureId);
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

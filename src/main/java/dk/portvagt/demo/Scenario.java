package dk.portvagt.demo;

import java.util.List;
import java.util.Map;

/**
 * One case of the demo: who raises what, what people answer on the way, and where it is left.
 *
 * @param municipality municipality code
 * @param idea the answers of the start form; {@code title} identifies the case
 * @param answers form id to one answer for each time the form is met; the last one serves for all further times
 * @param decisions gate to the steering group's decision, where it is not a plain approval
 * @param leave tasks that nobody does while the case goes on beside them: a task definition key, or one with the user
 *     id of the person who does not do it ({@code UserTask_AnswerProcedure/steering-chair})
 * @param missesCondition whether a condition that nobody meets is found overdue, once the case is at its place
 * @param until where the case is left
 * @param withdrawn the reason for which its requester withdraws it once it has come there; null = it is not withdrawn
 */
record Scenario(
        String municipality,
        Map<String, Object> idea,
        Map<String, List<Map<String, Object>>> answers,
        Map<String, Map<String, Object>> decisions,
        List<String> leave,
        boolean missesCondition,
        Stop until,
        String withdrawn) {

    Scenario {
        answers = answers == null ? Map.of() : answers;
        decisions = decisions == null ? Map.of() : decisions;
        leave = leave == null ? List.of() : leave;
        until = until == null ? Stop.NOWHERE : until;
    }

    /** @param assignee user id; null when nobody has taken the task */
    boolean leaves(String taskDefinitionKey, String assignee) {
        return leave.contains(taskDefinitionKey) || leave.contains(taskDefinitionKey + "/" + assignee);
    }

    String title() {
        return (String) idea.get("title");
    }

    /**
     * The task at which a case is left.
     *
     * @param task task definition key; null = played to its end
     * @param gate the gate review concerned; null = whichever
     * @param time which time it is met, from 1; null = the first
     * @param thenOnAgenda whether the task is done at last, so that the meeting that lies ahead decides the case, or
     *     hears what the chair has decided
     */
    record Stop(String task, String gate, Integer time, boolean thenOnAgenda) {

        static final Stop NOWHERE = new Stop(null, null, null, false);

        /** @param timesDone how often the case's task has been done before */
        boolean isAt(String taskDefinitionKey, String currentGate, int timesDone) {
            return taskDefinitionKey.equals(task)
                    && (gate == null || gate.equals(currentGate))
                    && (time == null || timesDone >= time - 1);
        }
    }
}

package dk.portvagt.demo;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Describes one case of the demo: its requester, the people's answers, and its stop.
 *
 * @param municipality municipality code
 * @param idea the answers of the start form; {@code title} identifies the case
 * @param answers form id to one answer for each time the form is met; the last one serves for all further times
 * @param decisions gate to the steering group's decision, when it is not a plain approval
 * @param leave tasks that nobody completes while the case goes on beside them: a task definition key, or one with the
 *     user id of the person that leaves it ({@code UserTask_AnswerProcedure/steering-chair})
 * @param missesCondition whether an unmet condition is found overdue, once the case is at its stop
 * @param until stop of the case
 * @param withdrawn the requester's reason for withdrawing it at its stop; null: it is not withdrawn
 */
record Scenario(
        String municipality,
        Map<String, Object> idea,
        Map<String, List<Map<String, Object>>> answers,
        Map<String, Map<String, Object>> decisions,
        List<String> leave,
        boolean missesCondition,
        Stop until,
        @Nullable String withdrawn) {

    Scenario {
        answers = answers == null ? Map.of() : answers;
        decisions = decisions == null ? Map.of() : decisions;
        leave = leave == null ? List.of() : leave;
        until = until == null ? Stop.NOWHERE : until;
    }

    /**
     * Checks whether a task is left.
     *
     * @param assignee user id; null when nobody has claimed the task
     */
    boolean leaves(String taskDefinitionKey, @Nullable String assignee) {
        return leave.contains(taskDefinitionKey) || leave.contains(taskDefinitionKey + "/" + assignee);
    }

    String title() {
        return (String) idea.get("title");
    }

    /**
     * Names the task at which a case stops.
     *
     * @param task task definition key; null: played to its end
     * @param gate the gate review concerned; null: any
     * @param time occurrence of the task, from 1; null: the first
     * @param thenOnAgenda whether the task is finally completed, so that the next meeting decides the case or hears the
     *     chair's decision
     */
    record Stop(
            @Nullable String task,
            @Nullable String gate,
            @Nullable Integer time,
            boolean thenOnAgenda) {

        static final Stop NOWHERE = new Stop(null, null, null, false);

        /**
         * Checks whether the case is at its stop.
         *
         * @param currentGate null outside a gate review
         * @param timesDone how often the case's task has been completed before
         */
        boolean isAt(String taskDefinitionKey, @Nullable String currentGate, int timesDone) {
            return taskDefinitionKey.equals(task)
                    && (gate == null || gate.equals(currentGate))
                    && (time == null || timesDone >= time - 1);
        }
    }
}

package dk.portvagt.modelguard.model;

import java.util.Set;

/**
 * Lists the functions that expressions of models may call, as {@code bean.method}. They have no side effects and take
 * variables of the case.
 */
public final class ModelFunctions {

    public static final Set<String> ALLOWED = Set.of(
            "caseConditions.allMet",
            "caseConditions.deadline",
            "caseConditions.openText",
            "caseConditions.progressText",
            "danish.amount",
            "danish.day",
            "dueDates.inOfficeDays",
            "dueDates.lastOfficeDayOf",
            "dueDates.officeDaysBefore",
            "dueDates.on",
            "dueDates.onTrack",
            "modelVariants.ofDecision",
            "modelVariants.ofProcess",
            "procedureMembers.asked",
            "procedureMembers.settled",
            "steeringAgenda.itemsToDecide",
            "steeringAgenda.itemsToPublish");

    /** Lists removed functions that earlier versions of the models call, so that cases on them can still be loaded. */
    public static final Set<String> FORMER =
            Set.of("caseConditions.ownerGroup", "caseConditions.text", "caseConditions.unmet");

    private ModelFunctions() {}
}

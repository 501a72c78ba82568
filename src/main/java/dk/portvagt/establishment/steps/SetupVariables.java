package dk.portvagt.establishment.steps;

import static io.holunda.camunda.bpm.data.CamundaBpmData.stringVariable;

import io.holunda.camunda.bpm.data.factory.VariableFactory;

/** Declares the variables of the establishment of a municipality. */
public final class SetupVariables {

    /** The text of the steering group's mandate. */
    public static final VariableFactory<String> MANDATE = stringVariable("mandate");

    /** Who gave the mandate, as Danish readers are told. */
    public static final VariableFactory<String> MANDATE_SOURCE = stringVariable("mandateSource");

    /** When the mandate was given, as {@code YYYY-MM-DD}. */
    public static final VariableFactory<String> MANDATE_DAY = stringVariable("mandateDay");

    /** What was agreed about the budget. */
    public static final VariableFactory<String> BUDGET_NOTE = stringVariable("budgetNote");

    /** What was agreed about the secretariat. */
    public static final VariableFactory<String> SECRETARIAT_NOTE = stringVariable("secretariatNote");

    /** Who has gone through tracks, limits and authority, and what came of it. */
    public static final VariableFactory<String> RULES_NOTE = stringVariable("rulesNote");

    /** What was agreed about the team. */
    public static final VariableFactory<String> TEAM_NOTE = stringVariable("teamNote");

    private SetupVariables() {}
}

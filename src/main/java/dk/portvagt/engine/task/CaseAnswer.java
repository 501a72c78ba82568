package dk.portvagt.engine.task;

import java.time.LocalDate;

/**
 * Holds what a person answered in a form of a case.
 *
 * @param field the field's label
 * @param text the answer in the words of the form
 * @param source the name of the task or start that the form belongs to
 */
public record CaseAnswer(String field, String text, String source, LocalDate day) {}

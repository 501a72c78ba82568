package dk.portvagt.workflow.security;

/**
 * Why a model is not deployed.
 *
 * @param elementId id of the element in question, or empty
 * @param line in the file, counted from 1
 * @param message names file and element, in Danish
 */
record ModelFinding(String elementId, int line, String message) {}

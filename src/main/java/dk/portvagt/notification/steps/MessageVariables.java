package dk.portvagt.notification.steps;

import static io.holunda.camunda.bpm.data.CamundaBpmData.stringVariable;

import io.holunda.camunda.bpm.data.factory.VariableFactory;

/** Names the input parameters of the step "Send besked", which an analyst writes in the Modeler. */
public final class MessageVariables {

    /** Id of a group; empty for none. */
    public static final VariableFactory<String> MESSAGE_GROUP = stringVariable("messageGroup");
    /** User id; empty for nobody. */
    public static final VariableFactory<String> MESSAGE_PERSON = stringVariable("messagePerson");
    /** One line, Danish. */
    public static final VariableFactory<String> MESSAGE_SUBJECT = stringVariable("messageSubject");
    /** Plain text, Danish. */
    public static final VariableFactory<String> MESSAGE_TEXT = stringVariable("messageText");
    /** Name of the kind of document whose latest version is attached; empty for none. */
    public static final VariableFactory<String> MESSAGE_DOCUMENT = stringVariable("messageDocument");

    private MessageVariables() {}
}

package dk.portvagt.modelguard.template;

import dk.portvagt.documents.DocumentKind;
import dk.portvagt.engine.identity.PortvagtGroup;
import dk.portvagt.modelguard.template.Template.Category;
import dk.portvagt.modelguard.template.Template.Choice;
import dk.portvagt.modelguard.template.Template.Property;
import dk.portvagt.notification.steps.MessageVariables;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The general step "Send besked": its text is the analyst's own, so no shipped model says what it may be. */
final class MessageTemplate {

    private static final String NONE = "";

    private final Words words;

    MessageTemplate(Words words) {
        this.words = words;
    }

    Template template() {
        return Template.of(
                        "ServiceTask",
                        "step.sendMessageDelegate",
                        words.get("message.name"),
                        words.get("message.description"),
                        new Category("portvagt-notification", words.get("room.notification")),
                        "notification")
                .with(Property.fixed("${sendMessageDelegate}", Bindings.attribute("delegateExpression")))
                .with(Property.optional(
                        words.get("field.messageGroup"),
                        words.get("field.messageGroup.description"),
                        groups(),
                        Bindings.input(MessageVariables.MESSAGE_GROUP.getName())))
                .with(Property.matching(
                        words.get("field.messagePerson"),
                        words.get("field.messagePerson.description"),
                        NONE,
                        "^(\\$\\{[A-Za-z]\\w*\\})?$",
                        words.get("field.messagePerson.otherwise"),
                        Bindings.input(MessageVariables.MESSAGE_PERSON.getName())))
                .with(Property.text(
                        words.get("field.messageSubject"),
                        words.get("field.messageSubject.description"),
                        words.get("field.messageSubject.usual"),
                        Bindings.input(MessageVariables.MESSAGE_SUBJECT.getName())))
                .with(Property.lines(
                        words.get("field.messageText"),
                        words.get("field.messageText.description"),
                        Bindings.input(MessageVariables.MESSAGE_TEXT.getName())))
                .with(Property.optional(
                        words.get("field.messageDocument"),
                        words.get("field.messageDocument.description"),
                        documents(),
                        Bindings.input(MessageVariables.MESSAGE_DOCUMENT.getName())));
    }

    private List<Choice> groups() {
        return withNone(PortvagtGroup.caseWorkers().stream()
                .map(group -> new Choice(group.danishName(), group.id()))
                .sorted(Comparator.comparing(Choice::name)));
    }

    private List<Choice> documents() {
        return withNone(Arrays.stream(DocumentKind.values())
                .filter(kind -> kind != DocumentKind.AGENDA && kind != DocumentKind.MINUTES)
                .map(kind -> new Choice(kind.danishName(), kind.name())));
    }

    private List<Choice> withNone(Stream<Choice> choices) {
        return Stream.concat(Stream.of(new Choice(words.get("choice.message.none"), NONE)), choices)
                .toList();
    }
}

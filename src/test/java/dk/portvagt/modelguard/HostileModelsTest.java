package dk.portvagt.modelguard;

import static org.assertj.core.api.Assertions.assertThat;

import dk.portvagt.modelguard.model.Finding;
import dk.portvagt.modelguard.model.ModelSize;
import dk.portvagt.modelguard.model.Models;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Models made by somebody who wants to run code on the server, to reach another municipality's cases, or to bring the
 * server down. Each is told in Danish, with the name of the element it is in.
 */
class HostileModelsTest {

    private static final String CODE = "${''.getClass().forName('java.lang.Runtime').getMethods()[6].invoke(null)}";
    private static final String SAMPLE_RULE = """
            <rule id="Rule_Any">
                    <inputEntry id="InputEntry_Any"><text></text></inputEntry>
                    <outputEntry id="OutputEntry_Any"><text>"steeringGroup"</text></outputEntry>
                  </rule>""";
    private static final String BEAN = "${reserveFundsDelegate}";

    /**
     * @param name what is tried
     * @param file of the valid set
     * @param replaced texts in the file, each followed by what stands there in the hostile file
     * @param element as the analyst knows it
     * @param told part of what is found
     */
    record Trick(String name, String file, List<String> replaced, String element, String told) {

        Trick(String name, String file, String replaced, String by, String element, String told) {
            this(name, file, List.of(replaced, by), element, told);
        }

        Trick(String name, String file, String one, String by, String other, String by2, String element, String told) {
            this(name, file, List.of(one, by, other, by2), element, told);
        }

        Trick(
                String name,
                String file,
                String one,
                String by,
                String other,
                String by2,
                String third,
                String by3,
                String element,
                String told) {
            this(name, file, List.of(one, by, other, by2, third, by3), element, told);
        }

        @Override
        public String toString() {
            return name;
        }

        /** The valid set with the hostile file in it. */
        Map<String, byte[]> files() {
            Map<String, byte[]> files = ModelFiles.in("src/test/resources/contract/valid");
            String path = files.keySet().stream()
                    .filter(it -> Path.of(it).endsWith(file))
                    .findFirst()
                    .orElseThrow();
            String text = new String(files.get(path), StandardCharsets.UTF_8);
            for (int i = 0; i < replaced.size(); i += 2) {
                assertThat(text).contains(replaced.get(i));
                text = text.replace(replaced.get(i), replaced.get(i + 1));
            }
            files.put(path, text.getBytes(StandardCharsets.UTF_8));
            return files;
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tricks")
    void is_refused_with_the_name_of_the_element(Trick trick) {
        assertThat(RejectedModelsTest.CHECK.check(Models.read(trick.files()))).anySatisfy(finding -> {
            assertThat(finding.file()).isEqualTo(trick.file());
            assertThat(finding.element()).isEqualTo(trick.element());
            assertThat(finding.toString()).contains(trick.told());
        });
    }

    @Test
    void a_part_that_the_engine_does_not_know_is_refused_also_where_an_arrow_leads_to_it() {
        Trick unknown = new Trick(
                "a part without an order",
                "sample-review.bpmn",
                "<bpmn:endEvent id=\"EndEvent_ReviewDone\" name=\"Vurderingen er slut\" />",
                "<bpmn:endEvent id='EndEvent_ReviewDone' name='Vurderingen er slut' /><bpmn:adHocSubProcess id='SubProcess_Own' name='Frit'><bpmn:task id='Task_Own' name='Gør' /></bpmn:adHocSubProcess><bpmn:sequenceFlow id='Flow_Own' sourceRef='SubProcess_Own' targetRef='EndEvent_ReviewDone' />",
                "elementet 'Frit'",
                "'adHocSubProcess' må ikke bruges");
        is_refused_with_the_name_of_the_element(unknown);
    }

    @Test
    void a_model_is_measured_before_it_is_read() {
        String nested = "<bpmn:subProcess>".repeat(20_000) + "</bpmn:subProcess>".repeat(20_000);
        String many = "<bpmn:task />".repeat(20_000);
        assertThat(
                        ModelSize.check(Map.of(
                                        "dyb.bpmn", bpmn(nested), "lang.bpmn", bpmn(many), "x.form", form(20_000)))
                                .stream()
                                .map(Finding::toString))
                .containsExactly(
                        "For dybt indlejret: flere end 30 lag i dyb.bpmn. Del den op i flere.",
                        "For stor: flere end 3000 dele i lang.bpmn. Del den op i flere.",
                        "For stor: flere end 3000 dele i x.form. Del den op i flere.");
        assertThat(ModelSize.check(Map.of("stor.dmn", new byte[1_000_001])).toString())
                .contains("For stor: 1000001 byte, højst 1000000");
        assertThat(ModelSize.check(ModelFiles.in("processes", "forms"))).isEmpty();
    }

    private static byte[] bpmn(String body) {
        return ("<bpmn:definitions xmlns:bpmn='http://www.omg.org/spec/BPMN/20100524/MODEL'>" + body
                        + "</bpmn:definitions>")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] form(int components) {
        return ("{\"components\":[" + "{},".repeat(components) + "{}]}").getBytes(StandardCharsets.UTF_8);
    }

    static Stream<Trick> tricks() {
        return Stream.of(
                        expressions(),
                        listeners(),
                        mappings(),
                        facts(),
                        references(),
                        code(),
                        xml(),
                        decisions(),
                        tables(),
                        costs(),
                        duties(),
                        forms(),
                        limits())
                .flatMap(List::stream);
    }

    private static List<Trick> expressions() {
        return List.of(
                condition("reflection in a condition", CODE, "som modeller ikke må bruge"),
                condition("a class of a variable", "${title.class.name == 'x'}", "'title.class"),
                condition("brackets instead of a dot", "${title['class'] == 'x'}", "som modeller ikke må bruge"),
                condition("a call on a variable", "${title.concat('x') == 'x'}", "'title.concat('x')'"),
                condition("a call on a literal", "${'x'.getClass() == null}", "som modeller ikke må bruge"),
                condition("a call inside of an argument", "${caseConditions.allMet(title.trim())}", "title.trim()"),
                condition("an allowed bean's other method", "${caseConditions.getClass() == null}", "getClass"),
                condition("a bean that is not for models", "${modelVariants == null}", "'modelVariants'"),
                condition(
                        "the execution itself", "${execution.processEngineServices == null}", "processEngineServices"),
                condition(
                        "another variable's name at run time",
                        "${execution.getVariable(title) == title.bytes}",
                        "bytes"),
                condition("a variable is set", "${execution.setVariable('amount', 1)}", "setVariable"),
                condition("a function of the engine", "${now() == null}", "'now()'"),
                condition("XML read by a function", "${XML(title) == null}", "'XML()'"),
                condition("a deferred expression", "#{title.bytes}", "title.bytes"),
                condition("an expression inside a text", "ja ${title.bytes} nej", "title.bytes"),
                condition("another municipality's case", "${caseConditions.allMet('902-2026-0001')}", "902-2026-0001"),
                condition(
                        "a case that a person typed",
                        "${caseConditions.allMet(title)}",
                        "caseConditions.allMet(title)"),
                condition("a comment in the middle", "${title.<!-- -->bytes}", "title.bytes"),
                condition("letters as numbers", "&#36;{title.bytes}", "title.bytes"),
                condition("in a CDATA section", "<![CDATA[${title.bytes}]]>", "title.bytes"),
                condition(
                        "nested until the stack ends",
                        "${" + "(".repeat(2000) + "1" + ")".repeat(2000) + "}",
                        "længere end"));
    }

    private static Trick condition(String name, String expression, String told) {
        return new Trick(
                name,
                "sample-case.bpmn",
                "${fundingSolution == 'drop'}",
                expression,
                "pilen 'Nej' fra 'Er pengene fundet?'",
                told);
    }

    private static List<Trick> listeners() {
        return List.of(
                onReview("a listener with a class", listener("class='java.lang.Object'"), "Et klassenavn"),
                onReview("a listener with an expression", listener("expression='${title}'"), "Et frit udtryk"),
                onReview(
                        "a listener that is no listener",
                        listener("delegateExpression='${caseConditions}'"),
                        "Ukendt systemtrin"),
                onReview(
                        "a step as a task listener",
                        listener("delegateExpression='" + BEAN + "'"),
                        "Ukendt systemtrin"),
                onReview(
                        "a listener found at run time", listener("delegateExpression='${title}'"), "Ukendt systemtrin"),
                onReview(
                        "a listener with a field injected",
                        "<camunda:executionListener event='start' delegateExpression='" + BEAN
                                + "'><camunda:field name='x' stringValue='y' /></camunda:executionListener>",
                        "En indsat værdi (field injection)"),
                onReview(
                        "a script in a listener",
                        "<camunda:taskListener event='create'><camunda:script scriptFormat='juel'>1</camunda:script></camunda:taskListener>",
                        "Et script"),
                onReview(
                        "a listener in the old namespace",
                        "<a:taskListener xmlns:a='http://activiti.org/bpmn' event='create' delegateExpression='" + BEAN
                                + "' />",
                        "'taskListener' må ikke bruges"),
                new Trick(
                        "a listener on a flow",
                        "sample-case.bpmn",
                        "<bpmn:conditionExpression",
                        "<bpmn:extensionElements><camunda:executionListener event='take' delegateExpression='${x}' /></bpmn:extensionElements><bpmn:conditionExpression",
                        "pilen 'Nej' fra 'Er pengene fundet?'",
                        "Ukendt systemtrin 'x'"),
                new Trick(
                        "a listener on the process",
                        "sample-review.bpmn",
                        "<bpmn:startEvent",
                        "<bpmn:extensionElements><camunda:executionListener event='start' class='x.Y' /></bpmn:extensionElements><bpmn:startEvent",
                        "processen 'Prøvevurdering'",
                        "Et klassenavn"));
    }

    private static String listener(String attributes) {
        return "<camunda:taskListener event='create' " + attributes + " />";
    }

    private static Trick onReview(String name, String extension, String told) {
        return new Trick(
                name,
                "sample-review.bpmn",
                "<bpmn:documentation>Svar på, om sagen kan afgøres.</bpmn:documentation>",
                "<bpmn:documentation>Svar på, om sagen kan afgøres.</bpmn:documentation><bpmn:extensionElements>"
                        + extension + "</bpmn:extensionElements>",
                "opgaven 'Vurdér sagen'",
                told);
    }

    private static List<Trick> mappings() {
        return List.of(
                onReview("code in an input", input("x", CODE), "som modeller ikke må bruge"),
                onReview(
                        "code in an output",
                        "<camunda:inputOutput><camunda:outputParameter name='x'>" + CODE.replace("<", "&lt;")
                                + "</camunda:outputParameter></camunda:inputOutput>",
                        "som modeller ikke må bruge"),
                onReview("a bean as an input", input("x", BEAN), "'reserveFundsDelegate', som modeller"),
                onReview(
                        "a script in a list of an input",
                        input(
                                "x",
                                "<camunda:list><camunda:script scriptFormat='juel'>1</camunda:script></camunda:list>"),
                        "Et script"),
                onReview(
                        "a script in the namespace of the drawing",
                        input("x", "<di:script scriptFormat='juel'>1</di:script>"),
                        "Et script"),
                onReview(
                        "a map of expressions",
                        input("x", "<camunda:map><camunda:entry key='a'>${title}</camunda:entry></camunda:map>"),
                        "'map' må ikke bruges"),
                onReview(
                        "another municipality's case number",
                        input("caseNumber", "902-2026-0001"),
                        "'caseNumber' sættes til '902-2026-0001'"),
                onReview("another case's decision", input("decisionId", "${42}"), "'decisionId' sættes til '${42}'"),
                onReview(
                        "a connector",
                        "<camunda:connector><camunda:connectorId>http-connector</camunda:connectorId></camunda:connector>",
                        "En connector"),
                onReview(
                        "a form of the engine's own",
                        "<camunda:formData><camunda:formField id='f' type='string' /></camunda:formData>",
                        "En formular af en anden slags"),
                onReview(
                        "a retry for ever",
                        "<camunda:failedJobRetryTimeCycle>R999999/PT1S</camunda:failedJobRetryTimeCycle>",
                        "Gentagelsen 'R999999/PT1S'"));
    }

    /** Who did what, and which case or decision it is about: said by the model instead of the system. */
    private static List<Trick> facts() {
        String completer = "'completedBy' sættes til '";
        return List.of(
                onReview("a completer written into the model", input("completedBy", "steering-chair"), completer),
                onReview("another person as the completer", input("completedBy", "${requester}"), completer),
                onReview(
                        "a completer put together",
                        input("completedBy", "<camunda:list><camunda:value>chair</camunda:value></camunda:list>"),
                        completer),
                onReview(
                        "a requester whom the separation of duties does not see",
                        input("requester", ""),
                        "'requester' sættes til ''"),
                onReview(
                        "a decision taken from an answer",
                        "<camunda:inputOutput><camunda:outputParameter name='decisionId'>${amount}</camunda:outputParameter></camunda:inputOutput>",
                        "'decisionId' sættes til '${amount}'"),
                call(
                        "a case handed over under a typed number",
                        "<camunda:in variables=\"all\" />",
                        "<camunda:in variables='all' /><camunda:in source='title' target='caseNumber' />",
                        "'caseNumber' sættes til '${title}'"),
                call(
                        "a decision handed back under another name",
                        "<camunda:out source=\"decisionReason\" target=\"decisionReason\" />",
                        "<camunda:out source='amount' target='decisionId' />",
                        "'decisionId' sættes til '${amount}'"),
                call(
                        "a case number as business key",
                        "#{execution.processBusinessKey}",
                        "902-2026-0001",
                        "'business key' sættes til '902-2026-0001'"),
                call(
                        "a typed number as business key",
                        "#{execution.processBusinessKey}",
                        "${title}",
                        "'business key' sættes til '${title}'"),
                task(
                        "an item for each of a list that a person wrote",
                        "</bpmn:documentation>\n    </bpmn:userTask>",
                        "</bpmn:documentation><bpmn:multiInstanceLoopCharacteristics camunda:collection='${title}' camunda:elementVariable='itemId' /></bpmn:userTask>",
                        "'itemId' sættes til '${title}'"),
                new Trick(
                        "a decision table's answer as a decision",
                        "sample-case.bpmn",
                        "camunda:resultVariable=\"authority\"",
                        "camunda:resultVariable='decisionId'",
                        "opgaven 'Find hvem der afgør'",
                        "'decisionId' sættes til 'et svar'"),
                new Trick(
                        "an error's text as the completer",
                        "sample-case.bpmn",
                        "errorRef=\"Error_InsufficientFunds\"",
                        "errorRef='Error_InsufficientFunds' camunda:errorMessageVariable='completedBy'",
                        "hændelsen 'Der mangler penge'",
                        completer),
                new Trick(
                        "the starter as the completer of a later task",
                        "sample-case.bpmn",
                        "camunda:initiator=\"requester\"",
                        "camunda:initiator='completedBy'",
                        "hændelsen 'Sagen rejses'",
                        completer),
                new Trick(
                        "a process that starts by itself, for nobody",
                        "sample-review.bpmn",
                        "<bpmn:startEvent id=\"StartEvent_ReviewBegun\" name=\"Vurderingen begynder\" />",
                        "<bpmn:startEvent id='StartEvent_ReviewBegun' name='Vurderingen begynder'><bpmn:timerEventDefinition><bpmn:timeDuration>PT1M</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:startEvent>",
                        "hændelsen 'Vurderingen begynder'",
                        "En start på et bestemt tidspunkt (timer) må ikke bruges"),
                asked("sample-answer.form", "note", "completedBy"),
                asked("sample-answer.form", "note", "decisionId"),
                asked("sample-answer.form", "note", "caseNumber"),
                asked("sample-raised.form", "title", "requester"));
    }

    /** A field of a form that asks people for what they did. */
    private static Trick asked(String form, String key, String fact) {
        return new Trick(
                "a field for '" + fact + "' in " + form,
                form,
                "\"key\": \"" + key + "\"",
                "\"key\": \"" + fact + "\"",
                "feltet '" + fact + "'",
                "Formularen spørger om '" + fact + "'");
    }

    private static String input(String name, String value) {
        return "<camunda:inputOutput><camunda:inputParameter name='" + name + "'>" + value
                + "</camunda:inputParameter></camunda:inputOutput>";
    }

    private static List<Trick> references() {
        return List.of(
                call(
                        "an answer that the called process does not have",
                        "<camunda:out source=\"decisionReason\" target=\"decisionReason\" />",
                        "<camunda:out source='decisionReson' target='decisionReason' />",
                        "Kaldet henter 'decisionReson', som ingen angiver i 'sample-review'"),
                call(
                        "a value that nobody has given",
                        "<camunda:in variables=\"all\" />",
                        "<camunda:in variables='all' /><camunda:in source='titel' target='title' />",
                        "Kaldet giver 'titel' med, som ingen har angivet"),
                call(
                        "a called process found at run time",
                        "calledElement=\"sample-review\"",
                        "calledElement='${title}'",
                        "Ukendt proces '${title}'"),
                call(
                        "a fixed version of a called process",
                        "calledElement=\"sample-review\"",
                        "calledElement='sample-review' camunda:calledElementBinding='version' camunda:calledElementVersion='1'",
                        "'calledElementVersion' må ikke bruges"),
                call(
                        "the process that was deployed with it",
                        "calledElement=\"sample-review\"",
                        "calledElement='sample-review' camunda:calledElementBinding='deployment'",
                        "Der bruges en bestemt udgave af 'sample-review'"),
                call(
                        "another municipality's process",
                        "${modelVariants.ofProcess('sample-review', execution.tenantId)}",
                        "902",
                        "Kommunernes egne udgaver"),
                call(
                        "variables mapped by a class",
                        "calledElement=\"sample-review\"",
                        "calledElement='sample-review' camunda:variableMappingClass='x.Y'",
                        "Et klassenavn"),
                call(
                        "variables mapped by a bean",
                        "calledElement=\"sample-review\"",
                        "calledElement='sample-review' camunda:variableMappingDelegateExpression='" + BEAN + "'",
                        "'variableMappingDelegateExpression' må ikke bruges"),
                call(
                        "code handed over",
                        "<camunda:in variables=\"all\" />",
                        "<camunda:in sourceExpression='${title.bytes}' target='x' />",
                        "title.bytes"),
                task(
                        "a list found by code",
                        "</bpmn:documentation>\n    </bpmn:userTask>",
                        "</bpmn:documentation><bpmn:multiInstanceLoopCharacteristics camunda:collection='${title.chars()}' camunda:elementVariable='x' /></bpmn:userTask>",
                        "title.chars()"),
                task(
                        "an end of a list found by code",
                        "</bpmn:documentation>\n    </bpmn:userTask>",
                        "</bpmn:documentation><bpmn:multiInstanceLoopCharacteristics><bpmn:loopCardinality>1000</bpmn:loopCardinality><bpmn:completionCondition>"
                                + CODE
                                + "</bpmn:completionCondition></bpmn:multiInstanceLoopCharacteristics></bpmn:userTask>",
                        "som modeller ikke må bruge"),
                task("an assignee found by code", "${requester}", "${requester.bytes}", "requester.bytes"),
                task("a person written into the model", "${requester}", "kirsten", "Personen 'kirsten'"),
                task(
                        "a group that is none",
                        "camunda:assignee=\"${requester}\"",
                        "camunda:candidateGroups='root'",
                        "Ukendt gruppe 'root'"),
                task(
                        "a due date found by code",
                        "${dueDates.inOfficeDays(5)}",
                        "${dateTime().plusDays(1)}",
                        "dateTime()"),
                task(
                        "a due date that asks for a number by code",
                        "${dueDates.inOfficeDays(5)}",
                        "${dueDates.inOfficeDays(title.length())}",
                        "title.length()"),
                task(
                        "a due date that asks for somebody else's dates",
                        "${dueDates.inOfficeDays(5)}",
                        "${dueDates.on(caseConditions.deadline(7))}",
                        "caseConditions.deadline(7)"),
                new Trick(
                        "a name found by code",
                        "sample-review.bpmn",
                        "name=\"Vurdér sagen\"",
                        "name=\"Sag ${title.bytes}\"",
                        "opgaven 'Sag ${title.bytes}'",
                        "'title.bytes'"),
                task("a documentation found by code", "Svar på, om", "${title.bytes}", "'title.bytes'"),
                task(
                        "a form found at run time",
                        "camunda:formRef=\"sample-answer\"",
                        "camunda:formRef='${title}'",
                        "Ukendt formular '${title}'"),
                task(
                        "a page instead of a form",
                        "camunda:formRef=\"sample-answer\"",
                        "camunda:formKey='embedded:deployment:evil.html'",
                        "En formular af en anden slags"),
                task(
                        "a form handler",
                        "camunda:assignee",
                        "camunda:formHandlerClass='x.Y' camunda:assignee",
                        "Et klassenavn"),
                new Trick(
                        "a name that Cockpit runs",
                        "sample-review.bpmn",
                        "name=\"Vurdér sagen\"",
                        "name=\"{{x}}\"",
                        "opgaven '{{x}}'",
                        "Tegnene {{ i et navn"));
    }

    private static Trick call(String name, String replaced, String by, String told) {
        return new Trick(name, "sample-case.bpmn", replaced, by, "kaldet 'Vurdér sagen'", told);
    }

    private static Trick task(String name, String replaced, String by, String told) {
        return new Trick(name, "sample-review.bpmn", replaced, by, "opgaven 'Vurdér sagen'", told);
    }

    private static List<Trick> code() {
        return List.of(
                step("a class", "camunda:class='java.lang.Object'", "Et klassenavn"),
                step("an expression as a step", "camunda:expression='${title}'", "Et frit udtryk"),
                step("a step found at run time", "camunda:delegateExpression='${title}'", "Ukendt systemtrin 'title'"),
                step(
                        "a step that calls",
                        "camunda:delegateExpression='${reserveFundsDelegate.x()}'",
                        "Ukendt systemtrin"),
                step("the shell", "camunda:type='shell'", "Trinnet 'shell'"),
                step("a mail", "camunda:type='mail'", "Trinnet 'mail'"),
                step("an external task", "camunda:type='external' camunda:topic='t'", "En ekstern opgave"),
                step(
                        "a class in the old namespace",
                        "xmlns:a='http://activiti.org/bpmn' a:class='x.Y'",
                        "Et klassenavn"),
                step(
                        "Camunda's namespace by another prefix",
                        "xmlns:a='http://camunda.org/schema/1.0/bpmn' a:class='x.Y'",
                        "Et klassenavn"),
                step("a web service", "operationRef='x'", "'operationRef' må ikke bruges"),
                whole(
                        "a script task",
                        "<bpmn:scriptTask id='ServiceTask_ReserveFunds' name='Reservér pengene' scriptFormat='juel'><bpmn:script>1</bpmn:script></bpmn:scriptTask>",
                        "Et script"),
                whole(
                        "a script from a file",
                        "<bpmn:scriptTask id='ServiceTask_ReserveFunds' name='Reservér pengene' camunda:resource='deployment://x.groovy' />",
                        "Et script"),
                review(
                        "a timer found by code",
                        "<bpmn:timerEventDefinition><bpmn:timeDate>${title.bytes}</bpmn:timeDate></bpmn:timerEventDefinition>",
                        "title.bytes"),
                review(
                        "a timer that never stops",
                        "<bpmn:timerEventDefinition><bpmn:timeCycle>R/PT1S</bpmn:timeCycle></bpmn:timerEventDefinition>",
                        "'timeCycle' må ikke bruges"),
                review(
                        "a timer that cannot be read",
                        "<bpmn:timerEventDefinition><bpmn:timeDuration>snart</bpmn:timeDuration></bpmn:timerEventDefinition>",
                        "Tidspunktet 'snart'"),
                review(
                        "a condition that is watched",
                        "<bpmn:conditionalEventDefinition><bpmn:condition>${title}</bpmn:condition></bpmn:conditionalEventDefinition>",
                        "En betingelseshændelse"),
                review("a signal to everybody", "<bpmn:signalEventDefinition />", "Et signal"),
                new Trick(
                        "a message named by code",
                        "sample-review.bpmn",
                        "name=\"portvagt.sampleDecision\"",
                        "name='portvagt.${title.bytes}'",
                        "processen 'Prøvevurdering'",
                        "title.bytes"),
                new Trick(
                        "a script as a condition",
                        "sample-case.bpmn",
                        "xsi:type=\"bpmn:tFormalExpression\"",
                        "xsi:type='bpmn:tFormalExpression' language='juel'",
                        "pilen 'Nej' fra 'Er pengene fundet?'",
                        "Et script"),
                new Trick(
                        "an error named by code",
                        "sample-case.bpmn",
                        "errorCode=\"insufficientFunds\"",
                        "errorCode='${title.bytes}'",
                        "processen 'Prøvesag'",
                        "title.bytes"));
    }

    private static Trick step(String name, String attributes, String told) {
        return new Trick(
                name,
                "sample-case.bpmn",
                "camunda:delegateExpression=\"${reserveFundsDelegate}\"",
                attributes,
                "opgaven 'Reservér pengene'",
                told);
    }

    private static Trick whole(String name, String element, String told) {
        return new Trick(
                name,
                "sample-case.bpmn",
                "<bpmn:boundaryEvent",
                element.replace("ServiceTask_ReserveFunds", "ServiceTask_Own").replace("Reservér pengene", "Regn")
                        + "<bpmn:boundaryEvent",
                "opgaven 'Regn'",
                told);
    }

    /** An event beside the review's task. */
    private static Trick review(String name, String definition, String told) {
        return new Trick(
                name,
                "sample-review.bpmn",
                "<bpmn:receiveTask",
                "<bpmn:boundaryEvent id='BoundaryEvent_Own' name='Straks' attachedToRef='UserTask_AnswerReview'>"
                        + definition + "</bpmn:boundaryEvent><bpmn:receiveTask",
                "hændelsen 'Straks'",
                told);
    }

    private static List<Trick> xml() {
        return List.of(
                file(
                        "an external entity",
                        "sample-review.bpmn",
                        "<bpmn:definitions",
                        "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><bpmn:definitions",
                        "Modellen kan ikke læses"),
                file(
                        "entities that grow",
                        "sample-authority.dmn",
                        "<definitions",
                        "<!DOCTYPE x [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;'>]><definitions",
                        "Modellen kan ikke læses"),
                file(
                        "a second process",
                        "sample-review.bpmn",
                        "<bpmn:message id",
                        "<bpmn:process id='hidden' isExecutable='true'><bpmn:startEvent id='StartEvent_Hidden' /></bpmn:process><bpmn:message id",
                        "2 processer i stedet for én"),
                new Trick(
                        "another file",
                        "sample-review.bpmn",
                        "<bpmn:process",
                        "<bpmn:import importType='http://www.w3.org/TR/wsdl20/' location='http://x' namespace='x' /><bpmn:process",
                        "processen 'Prøvevurdering'",
                        "En henvisning til en anden fil (import)"),
                onReview("an element of nobody's", "<x:thing xmlns:x='urn:x' />", "'thing' må ikke bruges"),
                new Trick(
                        "a process already there",
                        "sample-review.bpmn",
                        "id=\"sample-review\"",
                        "id='sample-case'",
                        "",
                        "findes også i en anden fil"),
                new Trick(
                        "a form with two names",
                        "sample-answer.form",
                        "\"id\": \"sample-answer\",",
                        "\"id\": \"sample-answer\", \"id\": \"other\",",
                        "",
                        "Modellen kan ikke læses"));
    }

    private static Trick file(String name, String file, String replaced, String by, String told) {
        return new Trick(name, file, replaced, by, "", told);
    }

    private static List<Trick> decisions() {
        return List.of(
                decision(
                        "another language",
                        "<outputEntry id=\"OutputEntry_Any\">",
                        "<outputEntry id='OutputEntry_Any' expressionLanguage='groovy'>",
                        "Sproget 'groovy'"),
                new Trick(
                        "another language for all",
                        "sample-authority.dmn",
                        "id=\"Definitions_Authority\"",
                        "id='Definitions_Authority' expressionLanguage='javascript'",
                        "",
                        "Sproget 'javascript'"),
                decision(
                        "Java in an answer",
                        "\"steeringGroup\"",
                        "{f: function(a) external {java: {class: \"java.lang.Math\", \"method signature\": \"abs(int)\"}}, r: f(1)}.r",
                        "Udtrykket '{f: function(a) external"),
                decision(
                        "a function of its own",
                        "\"steeringGroup\"",
                        "{f: function(a) a + 1, r: f(1)}.r",
                        "som modeller ikke må bruge"),
                decision(
                        "a list longer than any memory",
                        "\"steeringGroup\"",
                        "string(count(for i in 1..1000000000 return i))",
                        "'..', som modeller ikke må bruge"),
                decision(
                        "a pattern that never ends",
                        "\"steeringGroup\"",
                        "string(matches(\"aaaa\", \"(a+)+b\"))",
                        "'matches()'"),
                decision("what is no FEEL", "\"steeringGroup\"", "1 +", "kan ikke læses"),
                new Trick(
                        "code in an input",
                        "sample-authority.dmn",
                        "<text>amount</text>",
                        "<text>now()</text>",
                        "beslutningen 'Hvem afgør'",
                        "'now()'"),
                new Trick(
                        "a model of its own",
                        "sample-authority.dmn",
                        "<decision id",
                        "<businessKnowledgeModel id='b' name='b' /><decision id",
                        "",
                        "'businessKnowledgeModel' må ikke bruges"));
    }

    /** Tables that can be read, and mean something else than they seem to. */
    private static List<Trick> tables() {
        return List.of(
                new Trick(
                        "a class that reads an input",
                        "sample-authority.dmn",
                        "<input id=\"Input_Amount\" label=\"Beløb\">",
                        "<input id='Input_Amount' label='Beløb' camunda:class='x.Y'>",
                        "beslutningen 'Hvem afgør'",
                        "Et klassenavn"),
                new Trick(
                        "a name that Cockpit runs",
                        "sample-authority.dmn",
                        "<decision id=\"sample-authority\" name=\"Hvem afgør\"",
                        "<decision id='sample-authority' name='{{x}}'",
                        "beslutningen '{{x}}'",
                        "Tegnene {{ i et navn"),
                new Trick(
                        "a decision that requires itself",
                        "sample-authority.dmn",
                        "<decisionTable",
                        "<informationRequirement id='r'><requiredDecision href='#sample-authority' /></informationRequirement><decisionTable",
                        "beslutningen 'Hvem afgør'",
                        "Beslutningen kræver sig selv"),
                new Trick(
                        "decisions that require each other",
                        "sample-authority.dmn",
                        "<decisionTable",
                        "<informationRequirement id='r'><requiredDecision href='#b' /></informationRequirement><decisionTable",
                        "</definitions>",
                        "<decision id='b' name='B'><informationRequirement id='s'><requiredDecision href='#sample-authority' /></informationRequirement><literalExpression id='l'><text>1</text></literalExpression></decision></definitions>",
                        "beslutningen 'B'",
                        "Beslutningen kræver sig selv"),
                rules(
                        "a limit with a thousands separator",
                        "FIRST",
                        "Tallet '100.000' er ikke 100000",
                        1,
                        "< 100.000",
                        ""),
                rules(
                        "a limit with a comma",
                        "FIRST",
                        "Tallet '100,000' er ikke 100000, men flere",
                        1,
                        "< 100,000",
                        ""),
                rules("a rule behind one for everything", "FIRST", "Reglen kan aldrig gælde", 2, "", "< 5"),
                rules(
                        "a rule behind others that together take all",
                        "FIRST",
                        "Reglen kan aldrig gælde",
                        3,
                        "<= 10",
                        "> 10",
                        "[5..20]"),
                rules(
                        "a condition for nothing",
                        "FIRST",
                        "Betingelsen '[10..5]' i kolonnen 'Beløb' kan aldrig",
                        1,
                        "[10..5]",
                        ""),
                rules(
                        "two rules for one case",
                        "UNIQUE",
                        "Reglen gælder samtidig med regel 1 (Beløb 10)",
                        2,
                        "<= 10",
                        ">= 10"),
                rules(
                        "a gap between two limits",
                        "UNIQUE",
                        "",
                        "Ingen regel gælder for: Beløb mellem 10 og 20",
                        "<= 10",
                        ">= 20"),
                rules(
                        "no rule above a limit",
                        "UNIQUE",
                        "",
                        "Ingen regel gælder for: Beløb over 20",
                        "<= 10",
                        "[11..20]"),
                criteria(
                        "a criterion twice at one gate",
                        "står også i regel 1 for den samme sag",
                        2,
                        "g1-need",
                        "business",
                        "g1-need",
                        "business"),
                criteria(
                        "a criterion that nobody is asked",
                        "besvares af \"bussiness\", som ingen gate spørger",
                        1,
                        "g1-need",
                        "bussiness",
                        "g1-reuse",
                        "business"));
    }

    private static Trick rules(String name, String policy, String told, int rule, String... conditions) {
        return rules(name, policy, "regel " + rule + " i ", told, conditions);
    }

    /** The table with these conditions, one rule each. */
    private static Trick rules(String name, String policy, String place, String told, String... conditions) {
        return new Trick(
                name,
                "sample-authority.dmn",
                SAMPLE_RULE,
                Stream.of(conditions)
                        .map(it -> "<rule id='R" + it.hashCode() + "'><inputEntry id='I" + it.hashCode() + "'><text>"
                                + it.replace("<", "&lt;") + "</text></inputEntry><outputEntry id='O" + it.hashCode()
                                + "'><text>\"steeringGroup\"</text></outputEntry></rule>")
                        .collect(Collectors.joining()),
                "hitPolicy=\"FIRST\"",
                "hitPolicy='" + policy + "'",
                place + "beslutningen 'Hvem afgør'",
                told);
    }

    /** A table of two criteria for the same case: id, side, id, side. */
    private static Trick criteria(String name, String told, int rule, String... texts) {
        String output = "<outputEntry id='O%d'><text>\"%s\"</text></outputEntry>";
        String line = "<rule id='R%d'><inputEntry id='I%d'><text></text></inputEntry>" + output + output + "</rule>";
        return new Trick(
                name,
                "sample-authority.dmn",
                SAMPLE_RULE,
                line.formatted(1, 1, 11, texts[0], 12, texts[1]) + line.formatted(2, 2, 21, texts[2], 22, texts[3]),
                "hitPolicy=\"FIRST\"",
                "hitPolicy='COLLECT'",
                "<output id=\"Output_Authority\" label=\"Afgøres af\" name=\"authority\" typeRef=\"string\" />",
                "<output id='C' name='criterionId' typeRef='string' /><output id='A' name='answeredBy' typeRef='string' />",
                "regel " + rule + " i beslutningen 'Hvem afgør'",
                told);
    }

    /** Expressions that take a server's time or memory. */
    private static List<Trick> costs() {
        return List.of(
                decision(
                        "a product of lists",
                        "\"steeringGroup\"",
                        "string(count(for x in l, y in l return 1))",
                        "'flere lister på én gang'"),
                decision(
                        "a product of lists in a test",
                        "\"steeringGroup\"",
                        "if some x in l, y in l satisfies x = y then \"a\" else \"b\"",
                        "'flere lister på én gang'"),
                decision(
                        "a list for each of a list",
                        "\"steeringGroup\"",
                        "string(for x in l return for y in l return 1)",
                        "'et gennemløb inde i et andet'"),
                decision(
                        "a filter for each of a list",
                        "\"steeringGroup\"",
                        "string(l[count(l[item > 1]) > 1])",
                        "'et gennemløb inde i et andet'"),
                decision("a billion digits", "\"steeringGroup\"", "string(decimal(1, 1000000000))", "'decimal()'"),
                decision(
                        "a number of digits that somebody writes",
                        "\"steeringGroup\"",
                        "string(decimal(1, amount))",
                        "'decimal()'"),
                decision(
                        "a pattern of its own",
                        "\"steeringGroup\"",
                        "replace(\"aaaa\", \"(a|aa)+b\", \"\")",
                        "'replace()'"),
                decision(
                        "a chain that exhausts the stack",
                        "\"steeringGroup\"",
                        "string(" + "1+".repeat(1900) + "1)",
                        "kan ikke læses"),
                decision(
                        "brackets without an end",
                        "\"steeringGroup\"",
                        "(".repeat(30) + "1 ?" + ")".repeat(30),
                        "kan ikke læses"),
                form(
                        "a product of lists in what hides a field",
                        "\"label\": \"Bemærkning\"",
                        "\"label\": \"Bemærkning\", \"id\": \"n\", \"conditional\": {\"hide\": \"=count(for x in [1,2], y in [1,2] return 1) > 1\"}",
                        "feltet 'Bemærkning'",
                        "'flere lister på én gang'"));
    }

    /** Rules about the people of a task, and about messages, that hold for nobody. */
    private static List<Trick> duties() {
        return List.of(
                new Trick(
                        "steps without an id",
                        "sample-review.bpmn",
                        "<bpmn:receiveTask",
                        "<bpmn:subProcess /><bpmn:userTask name='Uden id' /><bpmn:receiveTask",
                        "opgaven 'Uden id'",
                        "Id'et mangler"),
                new Trick(
                        "criteria that the people who wrote the material answer",
                        "sample-review.bpmn",
                        "UserTask_AnswerReview",
                        "UserTask_AnswerReviewCriteria",
                        "opgaven 'Vurdér sagen'",
                        "Opgaven afgør noget, men siger ikke, hvem der ikke må udføre den"),
                onReview("a rule that excludes nobody", duty(" "), "'notCompletedBy' er tom"),
                onReview("a rule of commas", duty(", ,"), "'notCompletedBy' er tom"),
                onReview(
                        "a rule about something else than people",
                        duty("amount"),
                        "'notCompletedBy' bruger 'amount', som ikke er en person"),
                onReview(
                        "a rule written twice",
                        "<camunda:properties><camunda:property name='notCompletedBy' value='requester' /><camunda:property name='notCompletedBy' value='nobody' /></camunda:properties>",
                        "'notCompletedBy' står flere gange"),
                new Trick(
                        "a process that takes the message of a case",
                        "sample-review.bpmn",
                        "<bpmn:startEvent id=\"StartEvent_ReviewBegun\" name=\"Vurderingen begynder\" />",
                        "<bpmn:startEvent id='StartEvent_ReviewBegun' name='Vurderingen begynder'><bpmn:messageEventDefinition id='d' messageRef='Message_SampleDecision' /></bpmn:startEvent>",
                        "hændelsen 'Vurderingen begynder'",
                        "Processen starter på beskeden 'portvagt.sampleDecision', som opgaven 'Vent på afgørelsen'"));
    }

    private static String duty(String people) {
        return "<camunda:properties><camunda:property name='notCompletedBy' value='" + people
                + "' /></camunda:properties>";
    }

    private static Trick decision(String name, String replaced, String by, String told) {
        return new Trick(name, "sample-authority.dmn", replaced, by, "regel 1 i beslutningen 'Hvem afgør'", told);
    }

    private static List<Trick> forms() {
        return List.of(
                form(
                        "Java in what hides a field",
                        "\"label\": \"Bemærkning\"",
                        "\"label\": \"Bemærkning\", \"id\": \"n\", \"conditional\": {\"hide\": \"=function() external {java: {class: \\\"x\\\"}}\"}",
                        "feltet 'Bemærkning'",
                        "Udtrykket"),
                form(
                        "a list that never ends",
                        "\"label\": \"Bemærkning\"",
                        "\"label\": \"Bemærkning\", \"id\": \"n\", \"conditional\": {\"hide\": \"=count(for i in 1..1000000000 return i) > 1\"}",
                        "feltet 'Bemærkning'",
                        "'..'"),
                form("a function nobody knows in a text", "**{{title}}**", "**{{evil(title)}}**", "", "'evil()'"),
                form(
                        "a page in the page",
                        "\"type\": \"text\", \"text\"",
                        "\"type\": \"iframe\", \"url\": \"https://x\", \"text\"",
                        "",
                        "en side fra et andet sted"),
                form(
                        "HTML",
                        "\"type\": \"text\", \"text\"",
                        "\"type\": \"html\", \"content\": \"<script>1</script>\", \"text\"",
                        "",
                        "Formularen indeholder HTML"),
                form(
                        "a picture from elsewhere",
                        "\"type\": \"text\", \"text\"",
                        "\"type\": \"image\", \"source\": \"https://x/y.png\", \"text\"",
                        "",
                        "et billede"),
                text("a link to where somebody wrote", "[her]({{title}})", "en teksts adresse"),
                text("a link to a site that somebody wrote", "[her](https://x/{{title}})", "en teksts adresse"),
                text("a picture that somebody wrote", "![her](/portvagt/x?y={{title}})", "en teksts adresse"),
                text("an address below", "[her]\\n\\n[her]: {{title}}", "en teksts adresse"),
                text("a bare address", "https://{{title}}", "en teksts adresse"),
                text("what somebody wrote in HTML", "<div>{{title}}</div>", "HTML eller kode"),
                text("what somebody wrote as code", "`{{title}}`", "HTML eller kode"),
                text("what somebody wrote in a block of code", "x\\n\\n    {{title}}", "HTML eller kode"),
                text("a backslash before what escapes", "\\\\{{title}}", "HTML eller kode"),
                form(
                        "a field that computes",
                        "\"type\": \"textarea\", \"key\"",
                        "\"type\": \"expression\", \"expression\": \"=1\", \"key\"",
                        "",
                        "regnes ud i browseren"));
    }

    private static Trick text(String name, String text, String told) {
        return form(name, "**{{title}}**", text, "", told);
    }

    private static Trick form(String name, String replaced, String by, String element, String told) {
        return new Trick(name, "sample-answer.form", replaced, by, element, told);
    }

    private static List<Trick> limits() {
        return List.of(
                new Trick(
                        "arrows in a circle",
                        "sample-case.bpmn",
                        "sourceRef=\"Gateway_FundingSolved\" targetRef=\"ServiceTask_ReserveFunds\"",
                        "sourceRef='Gateway_FundingSolved' targetRef='Gateway_FundingSolved'",
                        "gatewayen 'Er pengene fundet?'",
                        "Pilene fører i ring"),
                new Trick(
                        "a process that calls itself through another",
                        "sample-review.bpmn",
                        "<bpmn:receiveTask",
                        "<bpmn:callActivity id='CallActivity_Case' name='Om igen' calledElement='sample-case' /><bpmn:receiveTask",
                        "kaldet 'Om igen'",
                        "Processen 'sample-review' kalder sig selv"),
                task(
                        "a task for each of a billion",
                        "</bpmn:documentation>\n    </bpmn:userTask>",
                        "</bpmn:documentation><bpmn:multiInstanceLoopCharacteristics><bpmn:loopCardinality>1000000000</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics></bpmn:userTask>",
                        "Antallet '1000000000'"),
                task(
                        "a task for each of a number somebody writes",
                        "</bpmn:documentation>\n    </bpmn:userTask>",
                        "</bpmn:documentation><bpmn:multiInstanceLoopCharacteristics><bpmn:loopCardinality>${amount}</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics></bpmn:userTask>",
                        "Antallet '${amount}'"),
                new Trick(
                        "history kept for ever",
                        "sample-review.bpmn",
                        "camunda:historyTimeToLive=\"P1D\"",
                        "camunda:historyTimeToLive='P0D'",
                        "",
                        "opbevaringstid 'P0D'"),
                new Trick(
                        "a process that cannot run",
                        "sample-review.bpmn",
                        "isExecutable=\"true\"",
                        "isExecutable='false'",
                        "",
                        "Processen kan ikke udføres"));
    }
}

package dk.portvagt.modelguard.effect;

import static org.assertj.core.api.Assertions.assertThat;

import dk.portvagt.engine.identity.PortvagtGroup;
import dk.portvagt.modelguard.AnalystEdits;
import dk.portvagt.modelguard.ModelFiles;
import dk.portvagt.modelguard.deploy.PlatformReader;
import dk.portvagt.modelguard.model.ModelCheck;
import dk.portvagt.modelguard.model.Models;
import dk.portvagt.modelguard.model.Platform;
import dk.portvagt.modelguard.rules.ModelRules;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;

/** A second person reads what a change of the shipped models takes away, beyond that they book and decide. */
class ModelChangeTest {

    private static final Map<String, byte[]> SHIPPED = ModelFiles.in("processes", "forms");
    private static final Pattern WEIGHT =
            Pattern.compile(".*(kan bogføre penge|kan træffe eller notere beslutninger|træffe beslutninger).*");

    private static final Platform PLATFORM = platform();

    private static final String DPIA = "vurderingen af persondata, af behovet for en konsekvensanalyse (DPIA) og af"
            + " databehandleraftalen (GDPR art. 28 og 35).";
    private static final String BEHIND_G2 =
            "kaldet 'Implementering', kaldet 'G3: Må løsningen tages i brug?', kaldet 'Drift' og 3 til";

    /** Finds the steps of the system by their annotation: no application has to run for it. */
    private static Platform platform() {
        DefaultListableBeanFactory steps = new DefaultListableBeanFactory();
        new ClassPathBeanDefinitionScanner(steps).scan("dk.portvagt");
        return PlatformReader.read(
                steps,
                Arrays.stream(PortvagtGroup.values()).map(PortvagtGroup::id).collect(Collectors.toSet()));
    }

    /**
     * @param name what is tried
     * @param file by its path in the folder of processes or of forms
     * @param replaced patterns in the file, each followed by what stands there afterwards
     * @param told the beginning of each sentence that the second person reads of it
     */
    record Loss(String name, String file, List<String> replaced, List<String> told) {

        @Override
        public String toString() {
            return name;
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("losses")
    void a_second_person_reads_what_a_change_takes_away(Loss loss) {
        Models deployed = deployed(loss.file(), edited(loss.file(), loss.replaced()));
        assertThat(new ModelCheck(new ModelRules().deployment(), PLATFORM)
                        .check(Models.read(SHIPPED).with(deployed)))
                .as("nothing that the deployment is refused for")
                .isEmpty();
        assertThat(warnings(deployed))
                .zipSatisfy(
                        loss.told(), (sentence, told) -> assertThat(sentence).startsWith(told));
    }

    static Stream<Loss> losses() {
        return Stream.of(gates(), tracks(), recipes(), decisions(), legalSteps(), duties(), fields())
                .flatMap(List::stream);
    }

    private static List<Loss> gates() {
        String approvedG2 = "pilen 'Godkendt' fra 'Udfald af G2?'";
        return List.of(
                new Loss(
                        "a gate skipped",
                        "it-acquisition.bpmn",
                        to("Flow_SmallCaseYes", "CallActivity_ImplementationPhase"),
                        reached(BEHIND_G2, "kaldet 'G2: Skal løsningen købes?', " + approvedG2)),
                new Loss(
                        "a phase bypassed",
                        "it-acquisition.bpmn",
                        to("Flow_G2Approved", "CallActivity_GateG3"),
                        reached(
                                "kaldet 'G3: Må løsningen tages i brug?', kaldet 'Drift', kaldet 'G4: Skal løsningen"
                                        + " udfases?' og 2 til",
                                "kaldet 'Implementering'")),
                new Loss(
                        "a no that leads on",
                        "it-acquisition.bpmn",
                        to("Flow_G2Rejected", "CallActivity_ImplementationPhase"),
                        reached(BEHIND_G2, approvedG2)),
                new Loss(
                        "an answer that is not asked for",
                        "it-acquisition.bpmn",
                        List.of("(id=\"Flow_G2Approved\"[\\s\\S]*?)\\$\\{.*?}", "$1\\${gateOutcome != 'rejected'}"),
                        Stream.of(
                                        reached(BEHIND_G2, approvedG2),
                                        List.of(
                                                "En lille sag i processen 'IT-anskaffelse fra idé til udfasning' kan nu nå"
                                                        + " kaldet 'Kravspecifikation' uden at have været forbi pilen 'Sendt tilbage'"
                                                        + " fra 'Udfald af G2?'."))
                                .flatMap(List::stream)
                                .toList()),
                new Loss(
                        "the criteria of another gate",
                        "it-acquisition.bpmn",
                        List.of("\\{&#39;G2&#39;}", "{&#39;G1&#39;}"),
                        Stream.of(
                                        reached(BEHIND_G2, "kaldet 'G2: Skal løsningen købes?'"),
                                        reached(
                                                "kaldet 'G1: Skal idéen specificeres?'",
                                                "pilen 'Nej' fra 'Er sagen lille?'"),
                                        List.of(
                                                "En lille sag i processen 'IT-anskaffelse fra idé til udfasning' kan nu nå"
                                                        + " kaldet 'Kravspecifikation' uden at have været forbi kaldet 'G2: Skal"
                                                        + " løsningen købes?'."))
                                .flatMap(List::stream)
                                .toList()));
    }

    /** What small cases have always skipped, and others have not. */
    private static List<Loss> tracks() {
        String acquisition = " i processen 'IT-anskaffelse fra idé til udfasning' kan nu nå ";
        String g2 =
                "kaldet 'G2: Skal løsningen købes?', kaldet 'Implementering', kaldet 'G3: Må løsningen tages i brug?' og 4"
                        + " til uden at have været forbi kaldet 'Kravspecifikation'.";
        return List.of(
                new Loss(
                        "standard cases that skip G1 and the requirements",
                        "it-acquisition.bpmn",
                        condition("Flow_SmallCaseYes", "track != 'large'"),
                        List.of(
                                "En sag" + acquisition
                                        + "kaldet 'G1: Skal idéen specificeres?' uden at have været forbi pilen"
                                        + " 'Nej' fra 'Er sagen lille?'.",
                                "En almindelig sag" + acquisition
                                        + "kaldet 'Kravspecifikation', kaldet 'G2: Skal løsningen"
                                        + " købes?', kaldet 'Implementering' og 5 til uden at have været forbi kaldet 'G1: Skal"
                                        + " idéen specificeres?', pilen 'Godkendt' fra 'Udfald af G1?'.",
                                "En almindelig sag" + acquisition + g2)),
                new Loss(
                        "standard and large cases that skip the requirements",
                        "it-acquisition.bpmn",
                        to("Flow_G1Approved", "CallActivity_GateG2"),
                        List.of("En almindelig eller stor sag" + acquisition + g2)),
                new Loss(
                        "standard and large cases without criteria and paper at G3",
                        "gate-review.bpmn",
                        List.of(" &amp;&amp; track == 'small'", ""),
                        List.of(
                                "I processen 'Gatevurdering' kan en sag nu springe opgaven 'Registrér den politiske beslutning'",
                                "En almindelig eller stor sag i processen 'Gatevurdering' kan nu nå kaldet 'Skriftlig høring',"
                                        + " opgaven 'Bogfør dækningen', opgaven 'Reservér beløbet' og 2 til uden at have været"
                                        + " forbi opgaven 'Skriv beslutningsoplægget'")));
    }

    /** What the analyst's guide tells how to do: only a step that a law demands is told. */
    private static List<Loss> recipes() {
        return List.of(
                new Loss(
                        "the limit of small purchases moved",
                        "decisions/case-track.dmn",
                        AnalystEdits.LIMIT_OF_SMALL_PURCHASES,
                        List.of()),
                new Loss(
                        "the screening taken out of the small track",
                        "idea-phase.bpmn",
                        AnalystEdits.outOfTheSmallTrack(
                                "Flow_TrackFound", "UserTask_ScreenIdea", "ServiceTask_FollowScreening"),
                        List.of()),
                new Loss(
                        "the DPIA taken out of the small track",
                        "idea-phase.bpmn",
                        AnalystEdits.outOfTheSmallTrack(
                                "Flow_PersonalDataYes", "UserTask_AssessDataProtection", "EndEvent_SmallIdea"),
                        List.of(
                                "I processen 'Idéfase' kan en sag nu springe opgaven 'Vurdér databeskyttelse' over, hvor den"
                                        + " ikke kunne det før: så mangler " + DPIA)));
    }

    @Test
    void a_table_of_tracks_that_leaves_cases_without_one_is_refused() {
        Models deployed = deployed(
                "decisions/case-track.dmn",
                edited("decisions/case-track.dmn", List.of("<rule id=\"Rule_standard\">[\\s\\S]*?</rule>", "")));

        assertThat(new ModelCheck(new ModelRules().deployment(), PLATFORM)
                        .check(Models.read(SHIPPED).with(deployed)))
                .singleElement()
                .asString()
                .contains("Ingen regel gælder for");
    }

    private static List<String> condition(String flow, String condition) {
        return List.of("(id=\"" + flow + "\"[\\s\\S]*?)\\$\\{.*?}", "$1\\${" + condition + "}");
    }

    private static List<String> reached(String phases, String passed) {
        return List.of("En sag i processen 'IT-anskaffelse fra idé til udfasning' kan nu nå " + phases
                + " uden at have været forbi " + passed + ".");
    }

    private static List<Loss> decisions() {
        return List.of(
                new Loss(
                        "another answer as the outcome of a gate",
                        "it-acquisition.bpmn",
                        List.of(
                                "(id=\"CallActivity_GateG2\"[\\s\\S]*?)<camunda:out source=\"gateOutcome\"",
                                "$1<camunda:out source=\"decisionReason\""),
                        List.of(
                                "Svaret til gatewayen 'Udfald af G1?', gatewayen 'Udfald af G2?', gatewayen 'Udfald af G3?' og 3"
                                        + " til i processen 'IT-anskaffelse fra idé til udfasning' kan nu også komme fra kaldet 'G2:"
                                        + " Skal løsningen købes?' ('gateOutcome').")),
                new Loss(
                        "a booking that nobody decides",
                        "gate-review.bpmn",
                        to("Flow_ManagerDecided", "Gateway_Decided"),
                        List.of(
                                "En sag i processen 'Gatevurdering' kan nu nå opgaven 'Bogfør dækningen', opgaven 'Reservér"
                                        + " beløbet', opgaven 'Disponér driftsudgiften' og 1 til, hvor der bogføres penge, uden at"
                                        + " der er truffet en beslutning på vejen dertil.")),
                new Loss(
                        "a political decision passed by",
                        "gate-review.bpmn",
                        to("Flow_CouncilNeededYes", "Gateway_Appropriated"),
                        List.of(
                                "I processen 'Gatevurdering' kommer en sag ikke længere til opgaven 'Registrér den politiske"
                                        + " beslutning': så mangler den politiske beslutning, når bevillingen ikke dækker"
                                        + " (Kommunestyrelsesloven § 40).")));
    }

    private static List<Loss> legalSteps() {
        List<String> skipped = List.of(
                "I processen 'Kravspecifikationsfase' kan en sag nu springe opgaven 'Vurdér databeskyttelse' over,"
                        + " hvor den ikke kunne det før: så mangler " + DPIA);
        return List.of(
                new Loss(
                        "no DPIA",
                        "requirements-phase.bpmn",
                        to("Flow_PersonalDataYes", "Gateway_DataProtectionDone"),
                        List.of("I processen 'Kravspecifikationsfase' kommer en sag ikke længere til opgaven 'Vurdér"
                                + " databeskyttelse': så mangler " + DPIA)),
                new Loss(
                        "a DPIA in fewer cases",
                        "requirements-phase.bpmn",
                        List.of(
                                "(id=\"Flow_PersonalDataYes\"[\\s\\S]*?)\\$\\{personalData}",
                                "$1\\${personalData &amp;&amp; urgent}"),
                        skipped),
                new Loss(
                        "a DPIA that a timer ends",
                        "requirements-phase.bpmn",
                        timer("UserTask_AssessDataProtection", "Gateway_DataProtectionDone"),
                        skipped),
                new Loss(
                        "a timer before the DPIA",
                        "requirements-phase.bpmn",
                        timer("UserTask_DescribeRequirements", "UserTask_DraftBusinessCase"),
                        skipped),
                new Loss(
                        "a DPIA for each of none",
                        "requirements-phase.bpmn",
                        List.of(
                                "(formRef=\"data-protection\"[\\s\\S]*?)(</bpmn:userTask>)",
                                "$1<bpmn:multiInstanceLoopCharacteristics camunda:collection=\"requirements\" />$2"),
                        skipped),
                new Loss(
                        "no decision of the archive",
                        "phase-out.bpmn",
                        to("Flow_ToArchiveDecision", "Gateway_ArchiveDecided"),
                        List.of(
                                "I processen 'Udfasning' kommer en sag ikke længere til opgaven 'Indhent arkivets afgørelse':"
                                        + " så mangler arkivmyndighedens afgørelse om bevaring eller kassation, før data slettes"
                                        + " (Arkivloven).")),
                new Loss(
                        "data that stay",
                        "phase-out.bpmn",
                        List.of(
                                "archiveDecision != &#39;pending&#39;|archiveDecision != 'pending'",
                                "archiveDecision == 'preserve'"),
                        List.of(
                                "I processen 'Udfasning' kan en sag nu springe opgaven 'Arkivér og slet data' over, hvor den"
                                        + " ikke kunne det før: så mangler afleveringen til arkivet og sletningen af data, også hos"
                                        + " leverandøren (Arkivloven; GDPR art. 5 og 17).")));
    }

    private static List<Loss> duties() {
        String contract =
                "Ved opgaven 'Gør kontrakten klar til underskrift' i processen 'Implementeringsfase' ventes der ikke"
                        + " længere på et åbent krav om omarbejdning (heldBy 'rework')";
        List<String> noLongerHeld = List.of(
                "(formRef=\"contract\"[\\s\\S]*?)\\s*<camunda:property name=\"heldBy\" value=\"rework\" />", "$1");
        return List.of(
                new Loss(
                        "a contract that no demand holds",
                        "implementation-phase.bpmn",
                        noLongerHeld,
                        List.of(contract + ".")),
                new Loss(
                        "a contract that no demand holds, under another id",
                        "implementation-phase.bpmn",
                        Stream.concat(
                                        noLongerHeld.stream(),
                                        Stream.of("UserTask_SignContract", "UserTask_SignOwnContract"))
                                .toList(),
                        List.of(contract + ".")),
                new Loss(
                        "a case that its requester decides",
                        "gate-review.bpmn",
                        List.of(
                                "(id=\"UserTask_DecideAsManager\"[\\s\\S]*?name=\"notCompletedBy\" value=\")requester",
                                "$1nobody"),
                        List.of("Ved opgaven 'Afgør som digitaliseringschef' i processen 'Gatevurdering' er personen i"
                                + " 'requester' ikke længere udelukket.")));
    }

    private static List<Loss> fields() {
        return List.of(
                new Loss(
                        "a contract without the date to give notice",
                        "implementation-phase/contract.form",
                        List.of("\"key\": \"contractNoticeDate\"", "\"key\": \"ownNoticeDate\""),
                        List.of(
                                "Feltet 'Opsigelsesdato' (contractNoticeDate) mangler i formularen 'contract', men svaret bruges af"
                                        + " opgaven 'Disponér kontrakten', opgaven 'Gennemfør projektet', opgaven 'Forbered driften' og ")));
    }

    @ParameterizedTest
    @EnumSource(LegalStep.class)
    void each_step_that_a_law_demands_is_in_the_shipped_models(LegalStep step) {
        assertThat(Models.read(SHIPPED).processes())
                .anySatisfy(process ->
                        assertThat(References.of(process, step.attribute())).contains(step.reference()));
    }

    @Test
    void a_change_of_words_or_of_the_drawing_takes_nothing_away() {
        Models models = Models.read(SHIPPED);
        assertThat(SHIPPED.keySet().stream()
                        .filter(file -> file.endsWith(".bpmn"))
                        .toList())
                .hasSameSizeAs(models.processes())
                .allSatisfy(file -> assertThat(warnings(deployed(
                                file,
                                edited(
                                        file,
                                        List.of(
                                                "(<bpmn:(?:userTask|callActivity|serviceTask|sequenceFlow)[^>]* name=\")",
                                                        "$1Vores: ",
                                                "(<dc:Bounds x=\")", "$11")))))
                        .isEmpty());
    }

    private static List<String> to(String flow, String target) {
        return List.of("(<bpmn:sequenceFlow id=\"" + flow + "\"[^>]* targetRef=\")[^\"]*", "$1" + target);
    }

    /** Adds an event that ends a task after a time. */
    private static List<String> timer(String task, String target) {
        return List.of(
                "(</bpmn:process>)",
                "<bpmn:boundaryEvent id=\"BoundaryEvent_Own\" name=\"Efter en dag\" attachedToRef=\"" + task
                        + "\"><bpmn:timerEventDefinition id=\"BoundaryEvent_Own_Definition\"><bpmn:timeDuration>P1D</bpmn:timeDuration>"
                        + "</bpmn:timerEventDefinition></bpmn:boundaryEvent><bpmn:sequenceFlow id=\"Flow_Own\" sourceRef=\"BoundaryEvent_Own\" targetRef=\""
                        + target + "\" />$1",
                "(</bpmndi:BPMNPlane>)",
                "<bpmndi:BPMNShape id=\"BoundaryEvent_Own_di\" bpmnElement=\"BoundaryEvent_Own\"><dc:Bounds x=\"0\" y=\"0\" width=\"36\" height=\"36\" /></bpmndi:BPMNShape>"
                        + "<bpmndi:BPMNEdge id=\"Flow_Own_di\" bpmnElement=\"Flow_Own\"><di:waypoint x=\"0\" y=\"0\" /><di:waypoint x=\"9\" y=\"9\" /></bpmndi:BPMNEdge>$1");
    }

    private static byte[] edited(String file, List<String> replaced) {
        return AnalystEdits.applied(new String(SHIPPED.get(file), StandardCharsets.UTF_8), replaced)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static Models deployed(String file, byte[] content) {
        return Models.read(Map.of(file, content));
    }

    private static List<String> warnings(Models deployed) {
        Models shipped = Models.read(SHIPPED);
        return new ModelChange(shipped, shipped.with(deployed), deployed, PLATFORM)
                .concerns().stream()
                        .filter(sentence -> !WEIGHT.matcher(sentence).matches())
                        .toList();
    }
}

package dk.portvagt.modelguard.rules;

import dk.portvagt.modelguard.model.DecisionModel;
import dk.portvagt.modelguard.model.Finding;
import dk.portvagt.modelguard.model.ModelRule;
import dk.portvagt.modelguard.model.Models;
import dk.portvagt.modelguard.model.Platform;
import dk.portvagt.modelguard.model.ProcessModel;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.jspecify.annotations.Nullable;

/** Requires that processes and decisions declare their kind, their version and the lifetime of their history. */
class ProcessAttributesRule implements ModelRule {

    private static final Pattern DAYS = Pattern.compile("P?[1-9]\\d{0,4}D?");

    @Override
    public Stream<Finding> check(Models models, Platform platform) {
        return Stream.concat(
                models.processes().stream().flatMap(ProcessAttributesRule::check),
                models.decisions().stream().flatMap(ProcessAttributesRule::check));
    }

    private static Stream<Finding> check(ProcessModel model) {
        Process process = model.process();
        return Stream.of(
                        missing(process.isExecutable(), "Processen kan ikke udføres", "Sæt 'Executable'"),
                        missing(process.getName(), "Processen har intet dansk navn"),
                        missing(process.getCamundaVersionTag(), "Processen har intet versionsmærke (version tag)"),
                        kept("Processen", process.getCamundaHistoryTimeToLiveString()),
                        missing(!process.getDocumentations().isEmpty(), "Processen har ingen beskrivelse", ""))
                .flatMap(it -> it)
                .map(it -> new Finding(model.file(), "", it.found(), it.known()));
    }

    private static Stream<Finding> check(DecisionModel model) {
        return model.decisions()
                .flatMap(decision -> Stream.of(
                                missing(decision.getName(), "Beslutningen har intet dansk navn"),
                                missing(decision.getVersionTag(), "Beslutningen har intet versionsmærke (version tag)"),
                                kept("Beslutningen", decision.getCamundaHistoryTimeToLiveString()))
                        .flatMap(it -> it))
                .map(it -> new Finding(model.file(), "", it.found(), it.known()));
    }

    private static Stream<Finding> kept(String model, @Nullable String timeToLive) {
        if (timeToLive == null || timeToLive.isBlank()) {
            return missing(false, model + " har ingen opbevaringstid (history time to live)", "");
        }
        return missing(
                DAYS.matcher(timeToLive).matches(),
                model + "s opbevaringstid '" + timeToLive + "' (history time to live) kan ikke bruges",
                "Angiv dage, fx P3650D");
    }

    private static Stream<Finding> missing(@Nullable String value, String found) {
        return missing(value != null && !value.isBlank(), found, "");
    }

    private static Stream<Finding> missing(boolean there, String found, String known) {
        return there ? Stream.empty() : Stream.of(new Finding("", "", found, known));
    }
}

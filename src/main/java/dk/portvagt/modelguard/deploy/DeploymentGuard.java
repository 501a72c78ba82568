package dk.portvagt.modelguard.deploy;

import dk.portvagt.modelguard.deploy.RunningModels.VersionWithCases;
import dk.portvagt.modelguard.effect.LostFields;
import dk.portvagt.modelguard.effect.ModelChange;
import dk.portvagt.modelguard.model.Finding;
import dk.portvagt.modelguard.model.ModelCheck;
import dk.portvagt.modelguard.model.ModelSize;
import dk.portvagt.modelguard.model.Models;
import dk.portvagt.modelguard.model.RuleBook;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds the faults that files would have if they were deployed, in themselves and with the running models.
 *
 * <p>It deploys nothing, so pages can use it to preview a deployment for an analyst. It answers one call at a time: the
 * models it caches are not thread-safe.
 */
@Component
public class DeploymentGuard {

    private static final String RUNNING = " (kører nu)";
    private static final String UNTIL_CASES_ARE_DONE = "Behold det, sagerne bruger, til de er færdige eller flyttet til"
            + " den nye udgave, eller giv den nye model sin egen formular eller tabel";

    private final ModelCheck check;
    private final ModelCheck harmless;
    private final KnownPlatform platform;
    private final RunningModels running;

    DeploymentGuard(RuleBook rules, KnownPlatform platform, RunningModels running) {
        this.check = new ModelCheck(rules.deployment(), platform::now);
        this.harmless = new ModelCheck(rules.harmless(), platform::everSince);
        this.platform = platform;
        this.running = running;
    }

    /**
     * Finds all faults to correct.
     *
     * @param files content by file name
     * @param municipality the owner of the variant, null for shared models
     * @return empty if the files may be deployed
     */
    public List<Finding> findings(Map<String, byte[]> files, @Nullable String municipality) {
        List<Finding> findings = new ArrayList<>(ofItself(files, municipality));
        findings.addAll(ofOthers(files, municipality));
        return findings;
    }

    /**
     * Tells in Danish why another person than the deployer must activate the files.
     *
     * @param files valid models, content by file name
     * @param municipality the owner of the variant, null for shared models
     * @return one sentence a reason; empty if the deployer may
     */
    public synchronized List<String> concerns(Map<String, byte[]> files, @Nullable String municipality) {
        Map<String, Models> now = running.byMunicipality();
        Models deployed = Models.read(files);
        if (municipality != null) {
            Models theirs = now.getOrDefault(municipality, Models.none());
            return change(now.get("").with(theirs), deployed, Models.none()).concerns();
        }
        List<String> concerns = change(now.get(""), deployed, Models.none()).concerns();
        return concerns.isEmpty() ? ofVariantsThatUse(deployed, now) : concerns;
    }

    private ModelChange change(Models before, Models deployed, Models over) {
        return new ModelChange(before.with(over), before.with(deployed).with(over), deployed, platform.now());
    }

    /** Names only the municipality: the content of its variant belongs to it. */
    private List<String> ofVariantsThatUse(Models deployed, Map<String, Models> now) {
        return now.keySet().stream()
                .filter(code -> !code.isEmpty())
                .filter(code ->
                        !change(now.get(""), deployed, now.get(code)).concerns().isEmpty())
                .map(
                        code -> "Kommune " + code
                                + " bruger den i en egen proces, hvor ændringen virker på penge eller beslutninger eller tager noget væk.")
                .toList();
    }

    /** Finds faults in the files, and in their use of the models beside them. */
    synchronized List<Finding> ofItself(Map<String, byte[]> files, @Nullable String municipality) {
        List<Finding> tooLarge = ModelSize.check(files);
        if (!tooLarge.isEmpty()) {
            return tooLarge;
        }
        Map<String, Models> now = running.byMunicipality();
        Models theirs =
                municipality == null ? now.get("") : now.get("").with(now.getOrDefault(municipality, Models.none()));
        List<Finding> findings = new ArrayList<>(notModels(files));
        findings.addAll(findings(theirs, Models.read(files)));
        return findings;
    }

    /**
     * Finds running models that no longer fit the files: municipalities' own models, and the versions of running cases.
     */
    synchronized List<Finding> ofOthers(Map<String, byte[]> files, @Nullable String municipality) {
        if (!ModelSize.check(files).isEmpty()) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>(ofVariants(files, municipality));
        findings.addAll(ofCases(Models.read(files), municipality));
        return findings;
    }

    /**
     * Finds faults in old versions with running cases. They keep their flow, but use the latest forms, decisions and
     * called phases.
     */
    private List<Finding> ofCases(Models deployed, @Nullable String municipality) {
        Map<String, Models> now = running.byMunicipality();
        Map<Finding, Finding> findings = new LinkedHashMap<>();
        for (VersionWithCases version : running.withCases(municipality)) {
            String theirs =
                    version.municipality().isEmpty() && municipality != null ? municipality : version.municipality();
            Models models = theirs.isEmpty() ? now.get("") : now.get("").with(now.getOrDefault(theirs, Models.none()));
            boolean isLeft = deployed.process(version.key()).isPresent() || !models.uses(version.model());
            if (isLeft && version.model().refersTo(deployed)) {
                ofVersion(version, models, deployed).forEach(it -> findings.putIfAbsent(gist(it), it));
            }
        }
        return List.copyOf(findings.values());
    }

    private List<Finding> ofVersion(VersionWithCases version, Models models, Models deployed) {
        Set<String> files = version.model().files();
        List<Finding> broken = check.check(models.with(deployed).with(version.model())).stream()
                .filter(finding -> files.contains(finding.file()))
                .toList();
        String place = " (version " + version.version() + ", " + version.cases()
                + (version.cases() == 1 ? " sag i gang)" : " sager i gang)");
        return news(broken, models.with(version.model()), place).stream()
                .map(it -> new Finding(it.file(), it.element(), it.found(), UNTIL_CASES_ARE_DONE, it.elementId()))
                .toList();
    }

    private List<Finding> ofVariants(Map<String, byte[]> files, @Nullable String municipality) {
        if (municipality != null) {
            return List.of();
        }
        Models deployed = Models.read(files);
        Map<String, Models> now = running.byMunicipality();
        return now.keySet().stream()
                .filter(code -> !code.isEmpty())
                .flatMap(code -> inVariants(code, now.get(""), now.get(code), deployed).stream())
                .toList();
    }

    /**
     * Finds harmful content in stored files. They may have been deployed under older rules, or another way.
     *
     * <p>A file that is invalid here is left to the engine, which is less strict. A model of the first release refers
     * to a missing element, and its cases must go on.
     */
    synchronized List<Finding> harm(Map<String, byte[]> files) {
        List<Finding> tooLarge = ModelSize.check(files);
        if (!tooLarge.isEmpty()) {
            return tooLarge;
        }
        Models stored = Models.read(files);
        List<Finding> findings = new ArrayList<>(notModels(files));
        findings.addAll(harmless.check(stored));
        findings.removeAll(stored.unreadable());
        return findings;
    }

    private static List<Finding> notModels(Map<String, byte[]> files) {
        return files.keySet().stream()
                .filter(file -> !Models.isModel(file))
                .map(file -> new Finding(
                        file,
                        "",
                        "Filen er ikke en model",
                        "En udrulning kan indeholde BPMN-modeller, DMN-modeller og formularer, ikke andet"))
                .toList();
    }

    /** Returns all findings in the deployed files, but only new findings in the running ones. */
    private List<Finding> findings(Models now, Models deployed) {
        Set<String> files = deployed.files();
        Map<Boolean, List<Finding>> found = check.check(now.with(deployed)).stream()
                .collect(Collectors.partitioningBy(finding -> files.contains(finding.file())));
        List<Finding> findings = new ArrayList<>(found.get(true));
        findings.addAll(news(found.get(false), now, RUNNING));
        if (!findings.isEmpty()) {
            Map<String, String> lost = new LostFields(change(now, deployed, Models.none())).places();
            findings.replaceAll(finding -> explained(finding, lost));
        }
        return findings;
    }

    /** Names the form and the field that are missing, where a finding is about the answer. */
    private static Finding explained(Finding finding, Map<String, String> lost) {
        return lost.entrySet().stream()
                .filter(it -> finding.found().contains("'" + it.getKey() + "'"))
                .findFirst()
                .map(it -> new Finding(
                        finding.file(), finding.element(), finding.found(), it.getValue(), finding.elementId()))
                .orElse(finding);
    }

    private List<Finding> news(List<Finding> aboutOthers, Models now, String place) {
        if (aboutOthers.isEmpty()) {
            return List.of();
        }
        Set<Finding> before =
                check.check(now).stream().map(DeploymentGuard::gist).collect(Collectors.toSet());
        return aboutOthers.stream()
                .filter(finding -> !before.contains(gist(finding)))
                .map(it -> new Finding(it.file() + place, it.element(), it.found(), it.known(), it.elementId()))
                .toList();
    }

    /** Drops the list of known names from a finding, because a deployment changes it. */
    private static Finding gist(Finding finding) {
        return new Finding(finding.file(), finding.element(), finding.found(), "");
    }

    /** Names only the model of a variant: its content belongs to the other municipality. */
    private List<Finding> inVariants(String municipality, Models shared, Models variants, Models deployed) {
        Models now = shared.with(variants);
        Models then = shared.with(deployed).with(variants);
        Set<String> theirs = variants.files();
        List<Finding> broken = check.check(then).stream()
                .filter(finding -> theirs.contains(finding.file()))
                .toList();
        Map<String, List<Finding>> byFile = news(broken, now, RUNNING).stream()
                .collect(Collectors.groupingBy(Finding::file, TreeMap::new, Collectors.toList()));
        return byFile.entrySet().stream()
                .map(it -> new Finding(
                        it.getKey(),
                        "",
                        "Kommune " + municipality + "s egen udgave passer ikke længere, hvis dette udrulles ("
                                + it.getValue().size() + " fund),"))
                .toList();
    }
}

package dk.portvagt.modelguard.deploy;

import dk.portvagt.modelguard.deploy.RunningModels.VersionWithCases;
import dk.portvagt.modelguard.model.Finding;
import dk.portvagt.modelguard.model.ModelCheck;
import dk.portvagt.modelguard.model.Models;
import dk.portvagt.modelguard.model.RuleBook;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Tells what would be wrong if files were deployed, with themselves and with what is running.
 *
 * <p>It deploys nothing and may be asked by whoever shows an analyst what a deployment would do. One question at a
 * time: the models it keeps are not made to be read by several at once.
 */
@Component
public class DeploymentGuard {

    private static final String RUNNING = " (kører nu)";
    private static final String UNTIL_CASES_ARE_DONE = "Behold det, sagerne bruger, til de er færdige eller flyttet til"
            + " den nye udgave, eller giv den nye model sin egen formular eller tabel";

    private final ModelCheck check;
    private final ModelCheck harmless;
    private final RunningModels running;

    DeploymentGuard(RuleBook rules, KnownPlatform platform, RunningModels running) {
        this.check = new ModelCheck(rules.deployment(), platform::now);
        this.harmless = new ModelCheck(rules.harmless(), platform::everSince);
        this.running = running;
    }

    /**
     * @param files content by file name
     * @param municipality whose variant it is, null for shared models
     * @return all there is to correct; empty when it may be deployed
     */
    public List<Finding> findings(Map<String, byte[]> files, String municipality) {
        List<Finding> findings = new ArrayList<>(ofItself(files, municipality));
        findings.addAll(ofOthers(files, municipality));
        return findings;
    }

    /** What is wrong with the files, and with what they would run beside. */
    synchronized List<Finding> ofItself(Map<String, byte[]> files, String municipality) {
        Map<String, Models> now = running.byMunicipality();
        Models theirs =
                municipality == null ? now.get("") : now.get("").with(now.getOrDefault(municipality, Models.none()));
        List<Finding> findings = new ArrayList<>(notModels(files));
        findings.addAll(findings(theirs, Models.read(files)));
        return findings;
    }

    /** What would no longer fit beside the files: municipalities' own models, and what running cases are on. */
    synchronized List<Finding> ofOthers(Map<String, byte[]> files, String municipality) {
        List<Finding> findings = new ArrayList<>(ofVariants(files, municipality));
        findings.addAll(ofCases(Models.read(files), municipality));
        return findings;
    }

    /**
     * Versions that no new case is on, but running ones: they keep their flow, but get the latest forms and decisions
     * (and the phases they call), like everybody else.
     */
    private List<Finding> ofCases(Models deployed, String municipality) {
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

    private List<Finding> ofVariants(Map<String, byte[]> files, String municipality) {
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
     * What stored files contain that could do harm; they were deployed when other rules held, or got in another way.
     *
     * <p>A file that cannot be read here is left to the engine, which is less strict: a model of the first release
     * refers to an element it does not have, and its cases have to go on.
     */
    synchronized List<Finding> harm(Map<String, byte[]> files) {
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

    /** Everything about the files deployed; about those that run what is not wrong already. */
    private List<Finding> findings(Models now, Models deployed) {
        Set<String> files = deployed.files();
        Map<Boolean, List<Finding>> found = check.check(now.with(deployed)).stream()
                .collect(Collectors.partitioningBy(finding -> files.contains(finding.file())));
        List<Finding> findings = new ArrayList<>(found.get(true));
        findings.addAll(news(found.get(false), now, RUNNING));
        return findings;
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

    /** Without what is known, which a deployment changes. */
    private static Finding gist(Finding finding) {
        return new Finding(finding.file(), finding.element(), finding.found(), "");
    }

    /** Told by the model only: what is in it is the other municipality's business. */
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

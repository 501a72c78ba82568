package dk.portvagt.workflow.security;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.Attributes;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Walks through the XML of a model and asks a {@link ModelRule} about every element of it. */
class ModelScan extends DefaultHandler {

    private final String file;
    private final ModelRule rule;
    private final Deque<Named> path = new ArrayDeque<>();
    private final List<ModelFinding> findings = new ArrayList<>();
    private Locator position;

    private ModelScan(String file, ModelRule rule) {
        this.file = file;
        this.rule = rule;
    }

    static List<ModelFinding> of(String file, byte[] xml, ModelRule rule) {
        ModelScan scan = new ModelScan(file, rule);
        try {
            SAXParserFactory parsers = SAXParserFactory.newInstance();
            parsers.setNamespaceAware(true);
            parsers.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            parsers.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            parsers.newSAXParser().parse(new ByteArrayInputStream(xml), scan);
        } catch (SAXException e) {
            // What cannot be read here is not left to a reader that might understand it.
            scan.findings.add(new ModelFinding(
                    "", scan.line(), file + ": filen kan ikke læses som XML (" + e.getMessage() + ")."));
        } catch (ParserConfigurationException | IOException e) {
            throw new IllegalStateException(e);
        }
        return scan.findings;
    }

    @Override
    public void setDocumentLocator(Locator locator) {
        position = locator;
    }

    @Override
    public void startElement(String namespace, String element, String qualifiedName, Attributes attributes) {
        path.push(new Named(namespace, element, attributes.getValue("id"), attributes.getValue("name")));
        rule.violation(namespace, element, attributes).ifPresent(this::report);
    }

    @Override
    public void endElement(String namespace, String element, String qualifiedName) {
        path.pop();
    }

    private void report(String violation) {
        Named owner = path.stream().filter(Named::isDrawn).findFirst().orElse(path.peek());
        String id = Optional.ofNullable(owner.id()).orElse("");
        findings.add(new ModelFinding(id, line(), "%s: %s %s".formatted(file, owner.label(), violation)));
    }

    private int line() {
        return position == null ? 0 : position.getLineNumber();
    }

    /** An element as the person who drew it knows it. */
    private record Named(String namespace, String element, String id, String name) {

        boolean isDrawn() {
            return id != null && !BpmnCodeRule.EXTENSION_NAMESPACES.contains(namespace);
        }

        String label() {
            String known = name == null || name.isBlank() ? element : "»" + name.strip() + "«";
            return id == null ? known : known + " (" + id + ")";
        }
    }
}

package dk.portvagt.modelguard.model;

import java.io.ByteArrayInputStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.impl.BpmnModelConstants;
import org.camunda.bpm.model.bpmn.impl.BpmnParser;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.impl.DmnParser;
import org.xml.sax.SAXException;

/** Reads XML as Camunda's own parsers do, but compiles the schemas of BPMN and DMN once instead of for each file. */
final class ModelReader {

    private static final Bpmn BPMN = new Bpmn();
    private static final Dmn DMN = new Dmn();

    private ModelReader() {}

    static BpmnModelInstance bpmn(byte[] content) {
        return BPMN.parseModelFromStream(new ByteArrayInputStream(content));
    }

    static DmnModelInstance dmn(byte[] content) {
        return DMN.parseModelFromStream(new ByteArrayInputStream(content));
    }

    /** Disables schema compilation, but leaves the protection against hostile XML unchanged. */
    private static void compileNoSchema(DocumentBuilderFactory factory) {
        factory.setAttribute("http://java.sun.com/xml/jaxp/properties/schemaLanguage", null);
        factory.setAttribute("http://java.sun.com/xml/jaxp/properties/schemaSource", null);
        // It would require a DTD; the compiled schema validates without it.
        factory.setValidating(false);
    }

    private static final class Bpmn extends BpmnParser {

        /** Has no initialiser, because the superclass's constructor sets it. */
        private DocumentBuilderFactory factory;

        Bpmn() {
            factory.setSchema(schemas.get(BpmnModelConstants.BPMN20_NS));
        }

        @Override
        protected void configureFactory(DocumentBuilderFactory factory) {
            super.configureFactory(factory);
            compileNoSchema(factory);
            this.factory = factory;
        }
    }

    private static final class Dmn extends DmnParser {

        private DocumentBuilderFactory factory;

        Dmn() {
            factory.setSchema(allVersions());
        }

        @Override
        protected void configureFactory(DocumentBuilderFactory factory) {
            super.configureFactory(factory);
            compileNoSchema(factory);
            this.factory = factory;
        }

        private static Schema allVersions() {
            Source[] versions = Stream.of("DMN15", "DMN14", "DMN13", "DMN12", "DMN11", "DMN11_Alternative")
                    .map(version -> "/org/camunda/bpm/model/dmn/schema/" + version + ".xsd")
                    .map(file -> new StreamSource(String.valueOf(DmnParser.class.getResource(file))))
                    .toArray(Source[]::new);
            try {
                return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                        .newSchema(versions);
            } catch (SAXException e) {
                throw new IllegalStateException("Camunda's DMN schemas cannot be read", e);
            }
        }
    }
}

package dk.portvagt.modelguard.model;

import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import org.camunda.bpm.model.xml.ModelInstance;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Reads the XML of a model, for details that the typed model does not show. */
public final class Xml {

    private static final Set<String> DRAWINGS = Set.of(
            "{http://www.omg.org/spec/BPMN/20100524/DI}BPMNDiagram",
            "{https://www.omg.org/spec/DMN/20191111/DMNDI/}DMNDI");

    private Xml() {}

    static Stream<Element> elements(ModelInstance model) {
        Document document = (Document) model.getDocument().getDomSource().getNode();
        var all = document.getElementsByTagNameNS("*", "*");
        return IntStream.range(0, all.getLength()).mapToObj(i -> (Element) all.item(i));
    }

    /** Returns the attributes as written, without namespace declarations and default values of the schema. */
    public static Stream<Attr> attributes(Element element) {
        var all = element.getAttributes();
        return IntStream.range(0, all.getLength())
                .mapToObj(i -> (Attr) all.item(i))
                .filter(Attr::getSpecified)
                .filter(attribute -> !XMLConstants.XMLNS_ATTRIBUTE_NS_URI.equals(attribute.getNamespaceURI()));
    }

    /** Returns the text of the element itself as the engine reads it: comments do not split it. */
    public static String text(Element element) {
        StringBuilder text = new StringBuilder();
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child.getNodeType() == Node.TEXT_NODE || child.getNodeType() == Node.CDATA_SECTION_NODE) {
                text.append(child.getNodeValue());
            }
        }
        return text.toString();
    }

    /** Tells whether the element is part of the drawing at the end of the file, which does nothing. */
    public static boolean isDrawing(Element element) {
        Node root = element.getOwnerDocument().getDocumentElement();
        for (Node node = element; node != null && node != root; node = node.getParentNode()) {
            if (node.getParentNode() == root && DRAWINGS.contains(name(node))) {
                return true;
            }
        }
        return false;
    }

    /** Returns {@code {namespace}name}, or the name alone without a namespace. */
    public static String name(Node node) {
        String namespace = node.getNamespaceURI();
        return namespace == null ? node.getLocalName() : "{" + namespace + "}" + node.getLocalName();
    }
}

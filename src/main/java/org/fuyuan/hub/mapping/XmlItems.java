package org.fuyuan.hub.mapping;

import com.fasterxml.jackson.databind.node.NullNode;
import jakarta.xml.bind.JAXBException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.fuyuan.hub.message.Refusal;
import org.fuyuan.hub.message.RefusedException;

/** Reads an XML document as a stream, one item in memory at a time, each checked against the schema. */
final class XmlItems {

    private final String namespace;
    private final MappingDescription description;
    private final Class<?> itemClass;
    private final XmlPool pool;

    XmlItems(String namespace, MappingDescription description, Class<?> itemClass, XmlPool pool) {
        this.namespace = namespace;
        this.description = description;
        this.itemClass = itemClass;
        this.pool = pool;
    }

    void read(InputStream document, Consumer<Part> parts) {
        try {
            XMLStreamReader xml = HardenedXml.reader(StrictText.reader(document, description.charset()));
            toRoot(xml);
            if (description.oneItem()) {
                parts.accept(part(1, xml));
            } else {
                children(xml, parts);
            }
            toEnd(xml);
        } catch (XMLStreamException e) {
            throw refused(e);
        }
    }

    private void toRoot(XMLStreamReader xml) throws XMLStreamException {
        checkEncoding(xml);
        while (xml.next() != XMLStreamConstants.START_ELEMENT) {
            if (xml.getEventType() == XMLStreamConstants.DTD) {
                throw Refusals.malformed(line(xml), "a document type declaration", "a document without one");
            }
        }
        checkName(xml, description.root());
    }

    private void checkEncoding(XMLStreamReader xml) {
        String declared = xml.getCharacterEncodingScheme();
        if (declared != null && !declared.equalsIgnoreCase(description.encoding())) {
            throw new RefusedException(new Refusal(
                    "wrong-encoding",
                    "line 1",
                    Refusals.shorten(declared),
                    "text encoded as " + description.encoding()));
        }
    }

    private void checkName(XMLStreamReader xml, String expected) {
        if (!xml.getLocalName().equals(expected) || !namespace.equals(xml.getNamespaceURI())) {
            throw Refusals.malformed(
                    line(xml),
                    "element " + Refusals.shorten("{" + xml.getNamespaceURI() + "}" + xml.getLocalName()),
                    "element {" + namespace + "}" + expected);
        }
    }

    private void children(XMLStreamReader xml, Consumer<Part> parts) throws XMLStreamException {
        xml.next();
        for (int number = 1; toChild(xml); number++) {
            checkName(xml, description.items());
            parts.accept(part(number, xml));
        }
    }

    /** Steps from wherever the reader stands to the next child of the root; false at the root's end. */
    private static boolean toChild(XMLStreamReader xml) throws XMLStreamException {
        while (xml.getEventType() != XMLStreamConstants.START_ELEMENT
                && xml.getEventType() != XMLStreamConstants.END_ELEMENT) {
            if (xml.isCharacters() && !xml.isWhiteSpace()) {
                throw Refusals.malformed(line(xml), "text between items", "items alone");
            }
            xml.next();
        }
        return xml.isStartElement();
    }

    private static void toEnd(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            xml.next();
        }
    }

    private Part part(int number, XMLStreamReader xml) throws XMLStreamException {
        XmlBreaches breaches = new XmlBreaches();
        try {
            Object bound = pool.reading(reader -> {
                reader.setEventHandler(breaches);
                return reader.unmarshal(xml, itemClass).getValue();
            });
            return new Part(number, bound == null ? NullNode.instance : XmlTree.of(bound), breaches.first());
        } catch (JAXBException e) {
            if (e.getLinkedException() instanceof XMLStreamException broken) {
                throw broken;
            }
            throw Refusals.malformed(line(xml), Refusals.shorten(e.getMessage()), "an item the schema allows");
        }
    }

    private RefusedException refused(XMLStreamException e) {
        if (e.getNestedException() instanceof CharacterCodingException) {
            return new RefusedException(Refusals.wrongEncoding("", description.encoding()));
        }
        String where = e.getLocation() == null ? "" : "line " + e.getLocation().getLineNumber();
        return Refusals.malformed(where, Refusals.shorten(e.getMessage()), "well-formed XML within the limits");
    }

    private static String line(XMLStreamReader xml) {
        return "line " + xml.getLocation().getLineNumber();
    }
}

package org.fuyuan.sandbox.department;

import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.Marshaller;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads and writes XML by classes made from a contract's schemas; document types and outside entities are not let in. */
public final class XmlReader {

    private final XMLInputFactory streams = XMLInputFactory.newDefaultFactory();
    private final Map<Class<?>, JAXBContext> writing = new ConcurrentHashMap<>();
    private final JAXBContext context;

    public XmlReader(Class<?>... roots) {
        streams.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        streams.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        context = contextOf(roots);
    }

    private static JAXBContext contextOf(Class<?>... roots) {
        try {
            return JAXBContext.newInstance(roots);
        } catch (JAXBException e) {
            throw new IllegalStateException("the contract's classes do not fit together", e);
        }
    }

    /** The document as an object of one of the root classes. */
    public Object read(String xml) {
        try {
            XMLStreamReader reader = streams.createXMLStreamReader(new StringReader(xml));
            return context.createUnmarshaller().unmarshal(reader);
        } catch (XMLStreamException | JAXBException e) {
            throw new UnreadableException("not the XML agreed on", e);
        }
    }

    /** The document in its own namespace alone. */
    public String write(Object root) {
        try {
            StringWriter xml = new StringWriter();
            Marshaller marshaller = writing.computeIfAbsent(root.getClass(), XmlReader::contextOf)
                    .createMarshaller();
            marshaller.setProperty(Marshaller.JAXB_FRAGMENT, true);
            marshaller.marshal(root, xml);
            return xml.toString();
        } catch (JAXBException e) {
            throw new IllegalStateException("the answer cannot be written", e);
        }
    }
}

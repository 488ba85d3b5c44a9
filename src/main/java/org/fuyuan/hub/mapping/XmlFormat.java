package org.fuyuan.hub.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.xml.bind.JAXBException;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.List;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.fuyuan.hub.message.Refusal;
import org.xml.sax.helpers.DefaultHandler;

/** XML by the folder's {@code schema.xsd}, through the classes the build made of it. */
final class XmlFormat implements DocumentFormat {

    private final Charset charset;
    private final String items;
    private final Class<?> rootClass;
    private final Class<?> itemClass;
    private final XmlPool pool;
    private final XmlItems reader;

    XmlFormat(MappingFolder folder) {
        MappingDescription description = folder.description();
        XmlContract contract = XmlContract.of(folder);
        charset = description.charset();
        items = description.items();
        rootClass = contract.classOf(description.root());
        itemClass = items == null ? rootClass : contract.classOf(items);
        pool = new XmlPool(contract);
        reader = new XmlItems(contract.namespace(), description, itemClass, pool);
    }

    @Override
    public String contentType() {
        return "application/xml;charset=" + charset.name();
    }

    @Override
    public void read(InputStream document, Consumer<Part> parts) {
        reader.read(document, parts);
    }

    @Override
    public Refusal check(JsonNode item) {
        XmlBreaches breaches = new XmlBreaches();
        try {
            pool.checking(checker -> {
                checker.setEventHandler(breaches);
                checker.marshal(XmlTree.object(item, itemClass), new DefaultHandler());
                return null;
            });
        } catch (JAXBException e) {
            return breaches.first();
        }
        return breaches.first();
    }

    @Override
    public byte[] write(List<JsonNode> written, JsonNode envelope) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml = HardenedXml.writer(bytes);
            xml.writeStartDocument(charset.name(), "1.0");
            Object root = XmlTree.object(envelope == null ? wrapped(written) : envelope, rootClass);
            pool.writing(writer -> {
                writer.marshal(root, xml);
                return null;
            });
            xml.writeEndDocument();
            xml.close();
        } catch (JAXBException | XMLStreamException e) {
            throw new IllegalStateException("an item was not checked before it was written", e);
        }
        return bytes.toByteArray();
    }

    private JsonNode wrapped(List<JsonNode> written) {
        if (items == null) {
            return written.get(0);
        }
        return JsonNodeFactory.instance
                .objectNode()
                .set(items, JsonNodeFactory.instance.arrayNode().addAll(written));
    }
}

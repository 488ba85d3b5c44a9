package org.fuyuan.hub.mapping;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import com.ctc.wstx.stax.WstxOutputFactory;
import java.io.OutputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;

/** Woodstox without document types and external entities, and with limits. */
final class HardenedXml {

    private static final int DEEPEST = 32;
    private static final int MOST_ATTRIBUTES = 100;
    private static final int LONGEST_TEXT = 1_000_000;

    private static final WstxInputFactory INPUT = input();
    private static final WstxOutputFactory OUTPUT = new WstxOutputFactory();

    private HardenedXml() {}

    static XMLStreamReader reader(Reader document) throws XMLStreamException {
        return INPUT.createXMLStreamReader(document);
    }

    static XMLStreamWriter writer(OutputStream document) throws XMLStreamException {
        return OUTPUT.createXMLStreamWriter(document, StandardCharsets.UTF_8.name());
    }

    private static WstxInputFactory input() {
        WstxInputFactory factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, true);
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, DEEPEST);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, MOST_ATTRIBUTES);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, LONGEST_TEXT);
        factory.setProperty(WstxInputProperties.P_MAX_TEXT_LENGTH, LONGEST_TEXT);
        return factory;
    }
}

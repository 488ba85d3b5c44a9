package org.fuyuan.sandbox.bank;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.fuyuan.sandbox.department.UnreadableException;
import org.xml.sax.SAXException;

/** The schemas of what the bank takes, from the contract folders. */
record BankSchemas(Schema schema) {

    static BankSchemas in(Path mappings) {
        Path bank = mappings.resolve("rural-commercial-bank");
        Source[] sources = Stream.of("list-change", "screening-alert", "statement-request")
                .map(message -> bank.resolve(message).resolve("v1/schema.xsd"))
                .map(file -> new StreamSource(file.toFile()))
                .toArray(Source[]::new);
        try {
            SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            return new BankSchemas(factory.newSchema(sources));
        } catch (SAXException e) {
            throw new IllegalStateException("the bank's schemas in " + bank + " cannot be read", e);
        }
    }

    /** Throws {@link UnreadableException} on what the contract does not allow. */
    void check(String xml) {
        try {
            schema.newValidator().validate(new StreamSource(new StringReader(xml)));
        } catch (SAXException e) {
            throw new UnreadableException("报文不符合规范", e);
        } catch (IOException e) {
            throw new UnreadableException("报文无法读取", e);
        }
    }
}

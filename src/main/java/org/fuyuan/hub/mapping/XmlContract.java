package org.fuyuan.hub.mapping;

import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlSchema;
import java.io.StringReader;
import java.util.Arrays;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.xml.sax.SAXException;

/**
 * A folder's {@code schema.xsd} and the classes the build made of it.
 *
 * @param namespace the schema's target namespace
 */
record XmlContract(JAXBContext context, Schema schema, String namespace, Class<?> factory) {

    static XmlContract of(MappingFolder folder) {
        String packageName = folder.description().packageName();
        try {
            Class<?> factory = Class.forName(packageName + ".ObjectFactory");
            XmlSchema names = factory.getPackage().getAnnotation(XmlSchema.class);
            return new XmlContract(
                    JAXBContext.newInstance(factory), schema(folder.text("schema.xsd")), names.namespace(), factory);
        } catch (ClassNotFoundException | JAXBException | SAXException e) {
            throw new IllegalArgumentException(
                    folder.path() + ": no classes of schema.xsd in package " + packageName + "; build again", e);
        }
    }

    private static Schema schema(String xsd) throws SAXException {
        SchemaFactory factory = SchemaFactory.newDefaultInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
        return factory.newSchema(new StreamSource(new StringReader(xsd)));
    }

    /** The class of a global element. */
    Class<?> classOf(String element) {
        return Arrays.stream(factory.getMethods())
                .map(java.lang.reflect.Method::getReturnType)
                .filter(type -> type.isAnnotationPresent(XmlRootElement.class)
                        && type.getAnnotation(XmlRootElement.class).name().equals(element))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no global element " + element + " in " + namespace));
    }
}

package org.fuyuan.hub.mapping;

import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.Marshaller;
import jakarta.xml.bind.Unmarshaller;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** JAXB's readers and writers are costly to make and not thread-safe: each is lent to one caller at a time. */
final class XmlPool {

    /** Something done with a borrowed reader or writer. */
    interface Use<T, R> {
        R with(T borrowed) throws JAXBException;
    }

    private interface Maker<T> {
        T make() throws JAXBException;
    }

    private final XmlContract contract;
    private final Queue<Unmarshaller> readers = new ConcurrentLinkedQueue<>();
    private final Queue<Marshaller> checkers = new ConcurrentLinkedQueue<>();
    private final Queue<Marshaller> writers = new ConcurrentLinkedQueue<>();

    XmlPool(XmlContract contract) {
        this.contract = contract;
    }

    /** Lends a reader that checks against the schema. */
    <R> R reading(Use<Unmarshaller, R> use) throws JAXBException {
        return lend(readers, this::reader, use);
    }

    /** Lends a writer that checks against the schema. */
    <R> R checking(Use<Marshaller, R> use) throws JAXBException {
        return lend(checkers, this::checker, use);
    }

    /** Lends a writer of what has been checked. */
    <R> R writing(Use<Marshaller, R> use) throws JAXBException {
        return lend(writers, this::writer, use);
    }

    private static <T, R> R lend(Queue<T> pool, Maker<T> maker, Use<T, R> use) throws JAXBException {
        T waiting = pool.poll();
        T borrowed = waiting == null ? maker.make() : waiting;
        R result = use.with(borrowed);
        pool.add(borrowed);
        return result;
    }

    private Unmarshaller reader() throws JAXBException {
        Unmarshaller reader = contract.context().createUnmarshaller();
        reader.setSchema(new ReusedValidation(contract.schema()));
        return reader;
    }

    private Marshaller checker() throws JAXBException {
        Marshaller checker = writer();
        checker.setSchema(new ReusedValidation(contract.schema()));
        return checker;
    }

    private Marshaller writer() throws JAXBException {
        Marshaller writer = contract.context().createMarshaller();
        writer.setProperty(Marshaller.JAXB_FRAGMENT, true);
        return writer;
    }
}

package org.fuyuan.sandbox.department;

import java.util.List;
import org.fuyuan.hub.message.Holding;

/** One simulated department with its own server and data; each starts and stops while the others run. */
public interface Department extends AutoCloseable {

    /** The partner id. */
    String id();

    /** Opens its server and connects; safe to call again after {@link #stop}. */
    void start();

    /** Closes its server and connections; its data stays. */
    void stop();

    /** Entries in effect as this department holds them, in entry id order. */
    List<Holding> holdings();

    /** Its own list, for comparisons and counts. */
    DepartmentList list();

    /** Switches that make it misbehave. */
    Faults faults();

    @Override
    default void close() {
        stop();
    }
}

package org.fuyuan.sandbox.department;

import java.util.List;
import org.fuyuan.hub.message.Holding;

/** One simulated department with its own server and data; each starts and stops while the others run. */
public abstract class Department implements AutoCloseable {

    private final String id;
    private final DepartmentList list;
    private final AlertBook alerts;
    private final Faults faults = new Faults();
    private final Reception reception;

    /** @param id the partner id */
    protected Department(String id, DepartmentList list) {
        this.id = id;
        this.list = list;
        this.alerts = list.alerts();
        this.reception = new Reception(list, alerts, faults);
    }

    /** The partner id. */
    public final String id() {
        return id;
    }

    /** Opens its server and connects; safe to call again after {@link #stop}. */
    public final void start() {
        list.create();
        alerts.create();
        open();
    }

    /** Closes its server and connections; its data stays. */
    public abstract void stop();

    /** Entries in effect as this department holds them, in entry id order. */
    public final List<Holding> holdings() {
        return list.holdings();
    }

    /** Its own list, for comparisons and counts. */
    public final DepartmentList list() {
        return list;
    }

    /** What it was told about parties it holds or has asked about. */
    public final AlertBook alerts() {
        return alerts;
    }

    /** Switches that make it misbehave. */
    public final Faults faults() {
        return faults;
    }

    @Override
    public final void close() {
        stop();
    }

    /** Opens its server and connects; its list is there already. */
    protected abstract void open();

    /** The counter where what arrives is taken in. */
    protected final Reception reception() {
        return reception;
    }
}

package org.fuyuan.sandbox.naturalresources;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.fuyuan.hub.message.Holding;
import org.fuyuan.sandbox.department.Department;
import org.fuyuan.sandbox.department.DepartmentList;
import org.fuyuan.sandbox.department.Desk;
import org.fuyuan.sandbox.department.Faults;
import org.fuyuan.sandbox.department.Reception;
import org.fuyuan.sandbox.storage.HubLogin;

/** 自然资源局: the hub writes rows into its exchange tables and reads its answers from others; nothing else is shown to it. */
public final class NaturalResources implements Department {

    private static final String ID = "natural-resources";

    private final DataSource database;
    private final HubLogin hub;
    private final DepartmentList list;
    private final Faults faults = new Faults();
    private final ChangeRows changes;
    private final RequestRows requests;
    private final Desk desk = new Desk(ID, this::worked);

    /** @param hub the login the bureau gives to the hub */
    public NaturalResources(DataSource database, HubLogin hub) {
        this.database = database;
        this.hub = hub;
        this.list = new DepartmentList(database, "registry");
        this.changes = new ChangeRows(new Reception(list, faults), faults);
        this.requests = new RequestRows(list);
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public void start() {
        list.create();
        inTransaction(connection -> ExchangeTables.open(connection, hub));
        desk.open();
    }

    /** Closes the office and the exchange tables: the hub is let in no more until the next start. */
    @Override
    public void stop() {
        desk.close();
        inTransaction(connection -> ExchangeTables.shut(connection, hub));
    }

    @Override
    public List<Holding> holdings() {
        return list.holdings();
    }

    @Override
    public DepartmentList list() {
        return list;
    }

    @Override
    public Faults faults() {
        return faults;
    }

    private boolean worked() throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            boolean tookChanges = changes.take(connection);
            connection.commit();
            boolean answered = requests.answer(connection);
            connection.commit();
            return tookChanges || answered;
        }
    }

    private void inTransaction(Work work) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            work.on(connection);
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException("the bureau's database does not answer", e);
        }
    }

    private interface Work {
        void on(Connection connection) throws SQLException;
    }
}

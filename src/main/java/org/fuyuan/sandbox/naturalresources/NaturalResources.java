package org.fuyuan.sandbox.naturalresources;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.fuyuan.sandbox.department.Department;
import org.fuyuan.sandbox.department.DepartmentList;
import org.fuyuan.sandbox.department.Desk;
import org.fuyuan.sandbox.storage.HubLogin;

/** 自然资源局: the hub writes rows into its exchange tables and reads its answers from others; nothing else is shown to it. */
public final class NaturalResources extends Department {

    private static final String ID = "natural-resources";

    private final DataSource database;
    private final ExchangeTables tables;
    private final ChangeRows changes;
    private final AlertRows alerts;
    private final RequestRows requests;
    private final Desk desk = new Desk(ID, this::worked);

    /**
     * @param hub the login the bureau gives to the hub
     * @param agreed the SQL of the exchange tables, as the bureau and the hub agreed on it
     */
    public NaturalResources(DataSource database, HubLogin hub, Path agreed) {
        super(ID, new DepartmentList(database, "registry"));
        this.database = database;
        this.tables = new ExchangeTables(agreed, hub);
        ReceiptRows receipts = new ReceiptRows(faults());
        this.changes = new ChangeRows(reception(), receipts);
        this.alerts = new AlertRows(reception(), receipts);
        this.requests = new RequestRows(list());
    }

    @Override
    protected void open() {
        inTransaction(tables::open);
        desk.open();
    }

    /** Closes the office and the exchange tables: the hub is let in no more until the next start. */
    @Override
    public void stop() {
        desk.close();
        inTransaction(tables::shut);
    }

    private boolean worked() throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            boolean told = alerts.apply(connection);
            connection.commit();
            boolean accepted = changes.accept(connection);
            connection.commit();
            boolean applied = changes.apply(connection);
            connection.commit();
            boolean answered = requests.answer(connection);
            connection.commit();
            return told || accepted || applied || answered;
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

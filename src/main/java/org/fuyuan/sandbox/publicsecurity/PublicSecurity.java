package org.fuyuan.sandbox.publicsecurity;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.fuyuan.sandbox.department.Answer;
import org.fuyuan.sandbox.department.Department;
import org.fuyuan.sandbox.department.DepartmentList;
import org.fuyuan.sandbox.department.Desk;
import org.fuyuan.sandbox.department.ReceivedAlert;
import org.fuyuan.sandbox.department.ReceivedChange;
import org.fuyuan.sandbox.department.UnreadableException;
import org.fuyuan.sandbox.department.WebDoor;

/**
 * 公安局: takes batches by REST with 202 and calls the hub back, at once with what was received and accepted, and after its own
 * processing with what is done; statements come in their turn.
 */
public final class PublicSecurity extends Department {

    private static final String ID = "public-security";
    private static final int ACCEPTED = 202;
    private static final int BAD_REQUEST = 400;
    private static final int BUSY = 503;

    private final DataSource database;
    private final WebDoor door;
    private final Callbacks callbacks;
    private final Desk desk = new Desk(ID, this::worked);

    /**
     * @param hub where to call back, e.g. {@code http://127.0.0.1:8080}
     * @param apiKey the bureau's password at the hub
     */
    public PublicSecurity(DataSource database, DepartmentList list, WebDoor door, URI hub, String apiKey) {
        super(ID, list);
        this.database = database;
        this.door = door;
        this.callbacks = new Callbacks(database, hub.resolve("/partners/" + ID + "/"), ID, apiKey);
    }

    @Override
    protected void open() {
        callbacks.start();
        createBacklog();
        desk.open();
        door.open(rooms -> {
            rooms.room("/exchange/changes").setHandler(exchange -> serve(exchange, this::acceptChanges));
            rooms.room("/exchange/alerts").setHandler(exchange -> serve(exchange, this::acceptAlerts));
            rooms.room("/exchange/statement-requests").setHandler(exchange -> serve(exchange, this::acceptRequest));
        });
    }

    @Override
    public void stop() {
        door.close();
        desk.close();
        callbacks.stop();
    }

    private void createBacklog() {
        try {
            inTransaction(Backlog::create);
        } catch (SQLException e) {
            throw new IllegalStateException("the bureau's database does not answer", e);
        }
    }

    private void acceptChanges(Connection connection, JsonNode batch) throws SQLException {
        accept(connection, Backlog.Kind.CHANGES, batch, PoliceFormat.changes(batch), PoliceFormat::change);
    }

    private void acceptAlerts(Connection connection, JsonNode batch) throws SQLException {
        accept(connection, Backlog.Kind.ALERTS, batch, PoliceFormat.alerts(batch), PoliceFormat::alert);
    }

    private void accept(
            Connection connection, Backlog.Kind kind, JsonNode batch, JsonNode items, Consumer<JsonNode> reading)
            throws SQLException {
        List<Answer> answers = new ArrayList<>();
        for (JsonNode item : items) {
            String messageId = item.path("xxbh").asText();
            answers.add(Answer.technical(messageId));
            try {
                reading.accept(item);
                answers.add(Answer.accepted(messageId));
            } catch (UnreadableException e) {
                answers.add(Answer.unreadable(messageId, e));
            }
        }
        Backlog.add(connection, kind, batch);
        answer(connection, answers);
    }

    private void acceptRequest(Connection connection, JsonNode request) throws SQLException {
        PoliceFormat.buckets(request);
        Backlog.add(connection, Backlog.Kind.STATEMENT, request);
    }

    private boolean worked() throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            Optional<Backlog.Item> next = Backlog.take(connection);
            if (next.isPresent()) {
                work(connection, next.get());
                connection.commit();
                callbacks.wake();
            }
            return next.isPresent();
        }
    }

    private void work(Connection connection, Backlog.Item item) throws SQLException {
        switch (item.kind()) {
            case CHANGES -> apply(connection, item.document());
            case ALERTS -> tell(connection, item.document());
            case STATEMENT -> state(connection, item.document());
        }
    }

    private void apply(Connection connection, JsonNode batch) throws SQLException {
        List<ReceivedChange> changes = readable(PoliceFormat.changes(batch), PoliceFormat::change);
        answer(connection, reception().take(connection, changes));
    }

    private void tell(Connection connection, JsonNode batch) throws SQLException {
        List<ReceivedAlert> alerts = readable(PoliceFormat.alerts(batch), PoliceFormat::alert);
        answer(connection, reception().told(connection, alerts));
    }

    private static <T> List<T> readable(JsonNode items, Function<JsonNode, T> reading) {
        List<T> read = new ArrayList<>();
        for (JsonNode item : items) {
            try {
                read.add(reading.apply(item));
            } catch (UnreadableException answeredAlready) {
                continue;
            }
        }
        return read;
    }

    private void answer(Connection connection, List<Answer> answers) throws SQLException {
        if (!answers.isEmpty()) {
            callbacks.add(connection, "receipts", answer(PoliceFormat.receipts(answers)));
        }
    }

    private void state(Connection connection, JsonNode request) throws SQLException {
        String document =
                PoliceFormat.statement(request.path("qqbh").asText(), list().statement(PoliceFormat.buckets(request)));
        callbacks.add(connection, "statements", answer(document));
    }

    private String answer(String document) {
        return faults().nextAnswerIsRubbish() ? "{\"hzxx\":" : document;
    }

    private void serve(HttpExchange exchange, Work work) throws IOException {
        try (exchange) {
            try {
                JsonNode document = PoliceFormat.parse(exchange.getRequestBody().readAllBytes());
                inTransaction(connection -> work.with(connection, document));
                callbacks.wake();
                desk.wake();
                reply(exchange, ACCEPTED, "{\"code\":0,\"msg\":\"已接收\"}");
            } catch (UnreadableException e) {
                reply(exchange, BAD_REQUEST, "{\"code\":40001,\"msg\":\"报文无法解析\"}");
            } catch (SQLException e) {
                reply(exchange, BUSY, "{\"code\":50003,\"msg\":\"系统繁忙\"}");
            }
        }
    }

    private void inTransaction(Transaction work) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            work.on(connection);
            connection.commit();
        }
    }

    private static void reply(HttpExchange exchange, int status, String body) throws IOException {
        byte[] utf8 = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json;charset=UTF-8");
        exchange.sendResponseHeaders(status, utf8.length);
        exchange.getResponseBody().write(utf8);
    }

    private interface Work {
        void with(Connection connection, JsonNode document) throws SQLException;
    }

    private interface Transaction {
        void on(Connection connection) throws SQLException;
    }
}

package org.fuyuan.sandbox.creditplatform;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.MessageConsumer;
import jakarta.jms.Session;
import java.util.List;
import java.util.stream.Stream;
import org.apache.qpid.jms.JmsConnectionFactory;
import org.fuyuan.sandbox.department.Answer;
import org.fuyuan.sandbox.department.BrokerLink;
import org.fuyuan.sandbox.department.BrokerLink.Reply;
import org.fuyuan.sandbox.department.BrokerPort;
import org.fuyuan.sandbox.department.Department;
import org.fuyuan.sandbox.department.DepartmentList;
import org.fuyuan.sandbox.department.InTray;
import org.fuyuan.sandbox.department.SftpHost;

/** 信用信息共享平台: a durable AMQP 1.0 subscription for changes, an SFTP server for the whole list each night. */
public final class CreditPlatform extends Department {

    private static final String ID = "credit-platform";
    private static final String OPTIONS =
            "?jms.prefetchPolicy.all=1000&jms.receiveLocalOnly=true&jms.receiveNoWaitLocalOnly=true";

    private final BrokerLink link;
    private final SftpHost files;
    private final SnapshotCheck snapshots;

    /**
     * @param amqpUrl of the hub's broker, e.g. {@code amqp://127.0.0.1:5672}
     * @param password the platform's at the broker
     */
    public CreditPlatform(DepartmentList list, SftpHost files, String amqpUrl, String password) {
        super(ID, list);
        this.files = files;
        this.snapshots = new SnapshotCheck(files.folder("list"));
        this.link = new BrokerLink(
                ID,
                new JmsConnectionFactory(ID, password, amqpUrl + OPTIONS),
                new BrokerPort(amqpUrl),
                new DurableSubscription(),
                ID + ".to-court",
                this::handle);
    }

    @Override
    protected void open() {
        files.start("list");
        snapshots.start();
        link.open();
    }

    @Override
    public void stop() {
        link.close();
        snapshots.stop();
        files.stop();
    }

    /** The nightly snapshots received and what was found of each. */
    public SnapshotCheck snapshots() {
        return snapshots;
    }

    private List<Reply> handle(List<String> bodies) {
        InTray tray = new InTray();
        bodies.stream().map(PlatformFormat::parse).forEach(json -> sort(json, tray));
        List<Answer> answers = reception().take(tray);
        return Stream.concat(
                        receipts(answers).stream(), tray.requests().stream().map(this::statement))
                .toList();
    }

    private static void sort(JsonNode json, InTray tray) {
        if (json.has("requestId")) {
            tray.request(json.get("requestId").asText(), PlatformFormat.buckets(json));
        } else {
            tray.change(json.path("messageId").asText(), () -> PlatformFormat.change(json));
        }
    }

    private List<Reply> receipts(List<Answer> answers) {
        return answers.isEmpty() ? List.of() : List.of(reply("receipt", PlatformFormat.receipts(answers)));
    }

    private Reply statement(InTray.Request request) {
        return reply("statement", PlatformFormat.statement(request.id(), list().statement(request.buckets())));
    }

    private Reply reply(String type, String body) {
        return new Reply(type, faults().nextAnswerIsRubbish() ? "<html>502 Bad Gateway</html>" : body);
    }

    private static final class DurableSubscription implements BrokerLink.Subscription {

        @Override
        public Connection identify(Connection connection) throws JMSException {
            connection.setClientID(ID);
            return connection;
        }

        @Override
        public MessageConsumer subscribe(Session session) throws JMSException {
            return session.createDurableSubscriber(session.createTopic(ID + ".list-changes"), "platform");
        }
    }
}

package org.fuyuan.sandbox.creditplatform;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.MessageConsumer;
import jakarta.jms.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.qpid.jms.JmsConnectionFactory;
import org.fuyuan.hub.message.Holding;
import org.fuyuan.sandbox.department.Answer;
import org.fuyuan.sandbox.department.BrokerLink;
import org.fuyuan.sandbox.department.BrokerLink.Reply;
import org.fuyuan.sandbox.department.BrokerPort;
import org.fuyuan.sandbox.department.Department;
import org.fuyuan.sandbox.department.DepartmentList;
import org.fuyuan.sandbox.department.Faults;
import org.fuyuan.sandbox.department.ReceivedChange;
import org.fuyuan.sandbox.department.Reception;
import org.fuyuan.sandbox.department.SftpHost;
import org.fuyuan.sandbox.department.UnreadableException;

/** 信用信息共享平台: a durable AMQP 1.0 subscription for changes, an SFTP server for the whole list each night. */
public final class CreditPlatform implements Department {

    private static final String ID = "credit-platform";
    private static final String OPTIONS =
            "?jms.prefetchPolicy.all=1000&jms.receiveLocalOnly=true&jms.receiveNoWaitLocalOnly=true";

    private final DepartmentList list;
    private final Faults faults = new Faults();
    private final Reception reception;
    private final BrokerLink link;
    private final SftpHost files;
    private final SnapshotCheck snapshots;

    /**
     * @param amqpUrl of the hub's broker, e.g. {@code amqp://127.0.0.1:5672}
     * @param password the platform's at the broker
     */
    public CreditPlatform(DepartmentList list, SftpHost files, String amqpUrl, String password) {
        this.list = list;
        this.files = files;
        this.reception = new Reception(list, faults);
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
    public String id() {
        return ID;
    }

    @Override
    public void start() {
        list.create();
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

    /** The nightly snapshots received and what was found of each. */
    public SnapshotCheck snapshots() {
        return snapshots;
    }

    private List<Reply> handle(List<String> bodies) {
        List<ReceivedChange> changes = new ArrayList<>();
        List<Answer> answers = new ArrayList<>();
        List<JsonNode> requests = new ArrayList<>();
        for (JsonNode json : bodies.stream().map(PlatformFormat::parse).toList()) {
            if (json.has("requestId")) {
                requests.add(json);
            } else {
                read(json, changes, answers);
            }
        }
        answers.addAll(reception.take(changes));
        return Stream.concat(receipts(answers).stream(), requests.stream().map(this::statement))
                .toList();
    }

    private static void read(JsonNode json, List<ReceivedChange> changes, List<Answer> answers) {
        try {
            changes.add(PlatformFormat.change(json));
        } catch (UnreadableException e) {
            answers.add(Answer.unreadable(json.path("messageId").asText(), e));
        }
    }

    private List<Reply> receipts(List<Answer> answers) {
        return answers.isEmpty() ? List.of() : List.of(reply("receipt", PlatformFormat.receipts(answers)));
    }

    private Reply statement(JsonNode request) {
        List<Integer> asked = PlatformFormat.buckets(request);
        String id = request.get("requestId").asText();
        return reply("statement", PlatformFormat.statement(id, list.statement(asked)));
    }

    private Reply reply(String type, String body) {
        return new Reply(type, faults.nextAnswerIsRubbish() ? "<html>502 Bad Gateway</html>" : body);
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

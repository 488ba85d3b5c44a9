package org.fuyuan.sandbox.marketsupervision;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.fuyuan.contract.market_supervision.list_change.v1.ListChange;
import org.fuyuan.contract.market_supervision.statement_request.v1.StatementRequest;
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
import org.fuyuan.sandbox.department.UnreadableException;

/** 市场监督管理局: reads XML from its queue at the hub's broker and answers on another. */
public final class MarketSupervision implements Department {

    private static final String ID = "market-supervision";

    private final DepartmentList list;
    private final Faults faults = new Faults();
    private final Reception reception;
    private final BrokerLink link;

    /**
     * @param brokerUrl of the hub's broker, e.g. {@code tcp://127.0.0.1:61616}
     * @param password the administration's at the broker
     */
    public MarketSupervision(DepartmentList list, String brokerUrl, String password) {
        this.list = list;
        this.reception = new Reception(list, faults);
        this.link = new BrokerLink(
                ID,
                new ActiveMQConnectionFactory(brokerUrl, ID, password),
                new BrokerPort(brokerUrl),
                session -> session.createConsumer(session.createQueue(ID + ".list-changes")),
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
        link.open();
    }

    @Override
    public void stop() {
        link.close();
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

    private List<Reply> handle(List<String> bodies) {
        List<ReceivedChange> changes = new ArrayList<>();
        List<Answer> answers = new ArrayList<>();
        List<StatementRequest> requests = new ArrayList<>();
        for (Object document : bodies.stream().map(MarketFormat::read).toList()) {
            if (document instanceof StatementRequest request) {
                requests.add(request);
            } else if (document instanceof ListChange change) {
                read(change, changes, answers);
            }
        }
        answers.addAll(reception.take(changes));
        return Stream.concat(receipts(answers).stream(), requests.stream().map(this::statement))
                .toList();
    }

    private List<Reply> receipts(List<Answer> answers) {
        return answers.isEmpty() ? List.of() : List.of(reply("receipt", MarketFormat.receipts(answers)));
    }

    private Reply statement(StatementRequest request) {
        return reply("statement", MarketFormat.statement(request.getRequestId(), list.statement(request.getBucket())));
    }

    private static void read(ListChange document, List<ReceivedChange> changes, List<Answer> answers) {
        try {
            changes.add(MarketFormat.change(document));
        } catch (UnreadableException e) {
            answers.add(Answer.unreadable(document.getMessageId(), e));
        }
    }

    private Reply reply(String type, String body) {
        return new Reply(type, faults.nextAnswerIsRubbish() ? "<Receipts><Receipt>" : body);
    }
}

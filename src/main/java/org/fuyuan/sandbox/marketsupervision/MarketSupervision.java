package org.fuyuan.sandbox.marketsupervision;

import java.util.List;
import java.util.stream.Stream;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.fuyuan.contract.market_supervision.list_change.v1.ListChange;
import org.fuyuan.contract.market_supervision.screening_alert.v1.ScreeningAlert;
import org.fuyuan.contract.market_supervision.statement_request.v1.StatementRequest;
import org.fuyuan.sandbox.department.Answer;
import org.fuyuan.sandbox.department.BrokerLink;
import org.fuyuan.sandbox.department.BrokerLink.Reply;
import org.fuyuan.sandbox.department.BrokerPort;
import org.fuyuan.sandbox.department.Department;
import org.fuyuan.sandbox.department.DepartmentList;
import org.fuyuan.sandbox.department.InTray;

/** 市场监督管理局: reads XML from its queue at the hub's broker and answers on another. */
public final class MarketSupervision extends Department {

    private static final String ID = "market-supervision";

    private final BrokerLink link;

    /**
     * @param brokerUrl of the hub's broker, e.g. {@code tcp://127.0.0.1:61616}
     * @param password the administration's at the broker
     */
    public MarketSupervision(DepartmentList list, String brokerUrl, String password) {
        super(ID, list);
        this.link = new BrokerLink(
                ID,
                new ActiveMQConnectionFactory(brokerUrl, ID, password),
                new BrokerPort(brokerUrl),
                session -> session.createConsumer(session.createQueue(ID + ".list-changes")),
                ID + ".to-court",
                this::handle);
    }

    @Override
    protected void open() {
        link.open();
    }

    @Override
    public void stop() {
        link.close();
    }

    private List<Reply> handle(List<String> bodies) {
        InTray tray = new InTray();
        bodies.stream().map(MarketFormat::read).forEach(document -> sort(document, tray));
        List<Answer> answers = reception().take(tray);
        return Stream.concat(
                        receipts(answers).stream(), tray.requests().stream().map(this::statement))
                .toList();
    }

    private static void sort(Object document, InTray tray) {
        if (document instanceof StatementRequest request) {
            tray.request(request.getRequestId(), request.getBucket());
        } else if (document instanceof ListChange change) {
            tray.change(change.getMessageId(), () -> MarketFormat.change(change));
        } else if (document instanceof ScreeningAlert alert) {
            tray.alert(alert.getMessageId(), () -> MarketFormat.alert(alert));
        }
    }

    private List<Reply> receipts(List<Answer> answers) {
        return answers.isEmpty() ? List.of() : List.of(reply("receipt", MarketFormat.receipts(answers)));
    }

    private Reply statement(InTray.Request request) {
        return reply("statement", MarketFormat.statement(request.id(), list().statement(request.buckets())));
    }

    private Reply reply(String type, String body) {
        return new Reply(type, faults().nextAnswerIsRubbish() ? "<Receipts><Receipt>" : body);
    }
}

package org.fuyuan.hub.exchange.broker;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.apache.activemq.artemis.api.core.ActiveMQIllegalStateException;
import org.apache.activemq.artemis.api.core.Message;
import org.apache.activemq.artemis.core.server.ServerSession;
import org.apache.activemq.artemis.core.server.plugin.ActiveMQServerMessagePlugin;
import org.apache.activemq.artemis.core.transaction.Transaction;
import org.fuyuan.hub.partner.Partner;

/**
 * Turns away, before the hub must hold it in memory, what is far beyond the largest document a partner may send. What is a
 * little beyond is let in, so that the inbox refuses it on record. How large a compressed message is shows only when it is
 * unpacked, so none is taken from a partner.
 */
class LargestDocuments implements ActiveMQServerMessagePlugin {

    private static final int FAR_BEYOND = 2;

    private final Map<String, Long> limits;

    LargestDocuments(Collection<Partner> partners) {
        limits = partners.stream()
                .collect(Collectors.toMap(
                        Partner::id, partner -> FAR_BEYOND * partner.limits().maxDocumentBytes()));
    }

    @Override
    public void beforeSend(
            ServerSession session, Transaction transaction, Message message, boolean direct, boolean noAutoCreateQueue)
            throws ActiveMQException {
        String sender = session == null ? null : session.getUsername();
        if (sender != null && limits.containsKey(sender) && message.containsProperty(Message.HDR_LARGE_COMPRESSED)) {
            throw new ActiveMQIllegalStateException("the message is compressed; " + sender + " may send it as it is");
        }
        if (sender != null && message.getWholeMessageSize() > limits.getOrDefault(sender, Long.MAX_VALUE)) {
            throw new ActiveMQIllegalStateException("the document is larger than " + sender + " may send");
        }
    }
}

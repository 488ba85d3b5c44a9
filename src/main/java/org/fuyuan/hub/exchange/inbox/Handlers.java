package org.fuyuan.hub.exchange.inbox;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fuyuan.hub.exchange.BulkInboundHandler;
import org.fuyuan.hub.exchange.InboundHandler;
import org.fuyuan.hub.message.MessageType;
import org.fuyuan.hub.message.Refusal;
import org.fuyuan.hub.message.RefusedException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Which capability takes which type; two for one type stop the start. */
@Component
class Handlers {

    private final Map<MessageType, InboundHandler> byItem;
    private final Map<MessageType, BulkInboundHandler> whole;

    Handlers(ObjectProvider<InboundHandler> byItem, ObjectProvider<BulkInboundHandler> whole) {
        this.byItem = byItem.stream().collect(Collectors.toMap(InboundHandler::type, Function.identity()));
        this.whole = whole.stream().collect(Collectors.toMap(BulkInboundHandler::type, Function.identity()));
    }

    Optional<BulkInboundHandler> whole(MessageType type) {
        return Optional.ofNullable(whole.get(type));
    }

    InboundHandler byItem(MessageType type) {
        InboundHandler handler = byItem.get(type);
        if (handler == null) {
            throw new RefusedException(
                    new Refusal("nobody-takes-it", "", type.toString(), "one of " + byItem.keySet()));
        }
        return handler;
    }
}

package org.fuyuan.hub.exchange;

import java.util.List;
import org.fuyuan.hub.mapping.Mapping.Item;
import org.fuyuan.hub.message.MessageType;
import org.fuyuan.hub.message.Refusal;

/** Implemented by a capability for each message type it takes in. */
public interface InboundHandler {

    MessageType type();

    /**
     * Applies mapped items, in order, in the transaction that also closes them in the inbox; called with at most 1,000 at a
     * time and never with refused ones. Applying an item twice must have the effect of applying it once.
     *
     * @return for each item, null when applied, otherwise why not
     */
    List<Refusal> handle(InboundDocument document, List<Item> items);
}

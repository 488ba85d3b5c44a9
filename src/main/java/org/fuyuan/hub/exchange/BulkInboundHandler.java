package org.fuyuan.hub.exchange;

import java.io.InputStream;
import org.fuyuan.hub.mapping.Mapping;
import org.fuyuan.hub.message.MessageType;

/** Implemented by a capability that takes a whole document at once, such as a full snapshot. */
public interface BulkInboundHandler {

    MessageType type();

    /**
     * Takes the document in its own transactions; it must be safe to call again for the same document after a crash.
     *
     * @param mapping the folder for this partner and type, e.g. to read flat rows
     * @param refusals where rows that cannot be taken are told, one by one
     */
    void handle(InboundDocument document, InputStream body, Mapping mapping, RefusedRows refusals);

    /**
     * Asked in the transaction in which a refused document is opened to be taken again: lets {@link #handle} begin anew, or throws
     * {@link org.fuyuan.hub.message.RefusedException}, and then the document stays as it is, its refusals too.
     */
    void takeAgain(InboundDocument document);

    /** Takes down rows that could not be taken, for the report back to the sender. */
    interface RefusedRows {
        void refuse(int rowNumber, org.fuyuan.hub.message.Refusal refusal, String original);
    }
}

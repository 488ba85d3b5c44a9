package org.fuyuan.hub.debtor.record;

import org.fuyuan.hub.exchange.CanonicalJson;
import org.fuyuan.hub.message.ListEntry;

/**
 * An entry together with the one text it is hashed, kept and sent as, so that it is written once.
 *
 * @param json the content as canonical JSON
 */
public record WrittenEntry(ListEntry content, String json) {

    public static WrittenEntry of(ListEntry content) {
        return new WrittenEntry(content, CanonicalJson.write(content));
    }

    /** Reads what has been written before. */
    public static WrittenEntry read(String json) {
        return new WrittenEntry(CanonicalJson.read(json, ListEntry.class), json);
    }

    /** Names nobody. */
    @Override
    public String toString() {
        return "WrittenEntry[" + content.entryId() + "]";
    }
}

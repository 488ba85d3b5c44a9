package org.fuyuan.hub.exchange.inbox;

import org.fuyuan.hub.exchange.CanonicalJson;
import org.fuyuan.hub.mapping.MaskedRefusals;
import org.fuyuan.hub.message.Refusal;
import org.springframework.stereotype.Component;

/** Refusals as the inbox keeps them. PostgreSQL text cannot hold the character NUL; it is shown as its symbol. */
@Component
class RefusalJson {

    private static final int LONGEST = 4000;

    String write(Refusal refusal) {
        return CanonicalJson.write(new Refusal(
                storable(refusal.code()),
                masked(refusal.field()),
                masked(refusal.found()),
                storable(refusal.expected())));
    }

    Refusal read(String text) {
        return text == null ? null : CanonicalJson.read(text, Refusal.class);
    }

    /** As {@link #storable}, personal numbers masked. */
    static String masked(String text) {
        return storable(MaskedRefusals.text(text));
    }

    /** The text as it can be kept: no NUL, not endless, never null. */
    static String storable(String text) {
        if (text == null) {
            return "";
        }
        String cut = text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
        return cut.indexOf('\0') < 0 ? cut : cut.replace('\0', '\u2400');
    }
}

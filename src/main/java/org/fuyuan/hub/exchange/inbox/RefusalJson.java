package org.fuyuan.hub.exchange.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.fuyuan.hub.message.Refusal;
import org.springframework.stereotype.Component;

/** Refusals as the inbox keeps them. PostgreSQL text cannot hold the character NUL; it is shown as its symbol. */
@Component
class RefusalJson {

    private static final int LONGEST = 4000;

    private final ObjectMapper json = JsonMapper.builder().build();

    String write(Refusal refusal) {
        try {
            return json.writeValueAsString(new Refusal(
                    storable(refusal.code()),
                    storable(refusal.field()),
                    storable(refusal.found()),
                    storable(refusal.expected())));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    Refusal read(String text) {
        try {
            return text == null ? null : json.readValue(text, Refusal.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
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

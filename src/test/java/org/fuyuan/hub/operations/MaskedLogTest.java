package org.fuyuan.hub.operations;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.json.JsonWriter;

class MaskedLogTest {

    private static final String NUMBER = "410825199001010015";

    @Test
    void the_console_shows_no_number_not_even_in_a_stack_trace() {
        LoggerContext context = new LoggerContext();
        MaskedLayout layout = new MaskedLayout();
        layout.setContext(context);
        layout.setPattern("%msg %ex");
        layout.start();
        LoggingEvent event = new LoggingEvent(
                "",
                context.getLogger("test"),
                Level.ERROR,
                "row of {}",
                new IllegalStateException("bad row " + NUMBER),
                new Object[] {NUMBER});
        assertThat(layout.doLayout(event)).doesNotContain(NUMBER).contains("row of 410825************");
    }

    @Test
    void the_structured_log_shows_no_number() {
        JsonWriter<Object> writer = JsonWriter.of(members -> {
            members.add("message", "row of " + NUMBER);
            members.add("error", Map.of("message", "bad row " + NUMBER));
            new MaskedJson().customize(members);
        });
        assertThat(writer.writeToString("event")).doesNotContain(NUMBER).contains("410825************");
    }
}

package org.fuyuan.hub;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.web.server.PortInUseException;

class WebPortTest {

    @Test
    void a_taken_web_port_is_named_with_the_setting_that_moves_it() {
        var analysis = new WebPortFailureAnalyzer().analyze(new PortInUseException(8080));
        assertThat(analysis.getDescription()).isEqualTo("Port 8080, the hub's web port, is taken.");
        assertThat(analysis.getAction()).contains("--server.port=8081");
    }
}

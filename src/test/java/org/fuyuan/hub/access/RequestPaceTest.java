package org.fuyuan.hub.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Duration;
import org.fuyuan.hub.TestDatabase;
import org.fuyuan.hub.exchange.OutboundRegister;
import org.fuyuan.hub.partner.Partner.Limits;
import org.fuyuan.hub.partner.PartnerRegister;
import org.fuyuan.hub.partner.TestRegister;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Two requests a second and two hundred lookups: a question is a lookup. */
class RequestPaceTest {

    private final PartnerRegister register = TestRegister.of(OutboundRegister.partner(
            "bank", new Limits(1, Duration.ZERO, 1, 2, 1, 200), OutboundRegister.RETRY, OutboundRegister.ALWAYS));
    private final RequestPace pace = new RequestPace(
            register,
            new Denials(TestAccess.denials(TestDatabase.migrated()), register, new Problems(new ObjectMapper())));

    @Test
    void questions_come_in_at_the_pace_of_lookups_and_leave_the_other_requests_theirs() throws Exception {
        for (int i = 0; i < 100; i++) {
            assertThat(status("POST", "/api/v1/screenings")).isEqualTo(200);
        }
        assertThat(status("POST", "/api/v1/screenings/batch")).isEqualTo(200);
        assertThat(status("POST", "/partners/bank/receipts")).isEqualTo(200);
    }

    @Test
    void more_questions_than_lookups_are_too_many() throws Exception {
        int refused = 0;
        for (int i = 0; i < 1_000 && refused == 0; i++) {
            refused = status("POST", "/api/v1/screenings") == 429 ? i : 0;
        }

        assertThat(refused).isGreaterThanOrEqualTo(200);
    }

    @Test
    void reading_a_decision_again_is_a_request_like_any_other() throws Exception {
        status("GET", "/api/v1/screenings/1");
        status("POST", "/partners/bank/receipts");

        assertThat(status("GET", "/api/v1/screenings/1")).isEqualTo(429);
    }

    private int status(String method, String path) throws ServletException, IOException {
        MockHttpServletRequest request = new MockHttpServletRequest(method, path);
        request.setRemoteUser("bank");
        MockHttpServletResponse response = new MockHttpServletResponse();
        pace.doFilter(request, response, new MockFilterChain());
        return response.getStatus();
    }
}

package org.fuyuan.hub.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A partner whose requests never end keeps nobody else out. */
class RequestsInHandTest {

    private final RequestsInHand requests = new RequestsInHand();

    @Test
    void of_requests_that_never_end_only_so_many_are_served() {
        for (int i = 0; i < RequestsInHand.MOST; i++) {
            assertThat(requests.begin(false)).isTrue();
        }

        assertThat(requests.begin(false)).isFalse();
        requests.end(false);
        assertThat(requests.begin(false)).isTrue();
    }

    @Test
    void streams_that_never_end_leave_room_for_questions() {
        for (int i = 0; i < RequestsInHand.MOST_STREAMS; i++) {
            assertThat(requests.begin(true)).isTrue();
        }

        for (int i = 0; i < RequestsInHand.MOST; i++) {
            assertThat(requests.begin(true)).isFalse();
        }
        assertThat(requests.begin(false)).isTrue();
        requests.end(true);
        assertThat(requests.begin(true)).isTrue();
    }
}

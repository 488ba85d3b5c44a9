package org.fuyuan.hub.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class RequestAllowanceTest {

    private static final long SECOND = 1_000_000_000L;
    private static final long START = Long.MAX_VALUE - 3 * SECOND;

    private final RequestAllowance ten = new RequestAllowance(10, START);

    @Test
    void a_seconds_worth_may_come_at_once_and_no_more() {
        assertThat(admitted(START, 25)).isEqualTo(10);
    }

    @Test
    void it_grows_back_evenly() {
        admitted(START, 10);

        assertThat(admitted(START + SECOND / 10 - 1, 1)).isZero();
        assertThat(admitted(START + SECOND / 10, 5)).isEqualTo(1);
        assertThat(admitted(START + SECOND / 2, 9)).isEqualTo(4);
    }

    @Test
    void a_long_silence_saves_up_one_second_only() {
        assertThat(admitted(START + 2 * SECOND, 30)).isEqualTo(10);
    }

    private long admitted(long now, int requests) {
        return LongStream.range(0, requests).filter(i -> ten.take(now)).count();
    }
}

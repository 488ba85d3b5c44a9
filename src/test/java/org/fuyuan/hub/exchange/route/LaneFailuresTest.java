package org.fuyuan.hub.exchange.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.sql.SQLException;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.namespace.QName;
import org.apache.camel.component.file.GenericFileOperationFailedException;
import org.apache.camel.http.base.HttpOperationFailedException;
import org.apache.cxf.binding.soap.SoapFault;
import org.fuyuan.hub.exchange.lane.Failure;
import org.fuyuan.hub.exchange.lane.Failure.Kind;
import org.fuyuan.hub.message.Refusal;
import org.fuyuan.hub.message.RefusedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.DataIntegrityViolationException;

/** Whether a failure speaks of the partner or of the message. */
class LaneFailuresTest {

    static Stream<Throwable> away() {
        return Stream.of(
                http(500),
                http(503),
                http(401),
                http(403),
                http(404),
                http(408),
                http(429),
                http(302),
                new ConnectException("refused"),
                new SocketTimeoutException("read timed out"),
                new GenericFileOperationFailedException("cannot connect to sftp"),
                new jakarta.jms.JMSException("closed"),
                new SQLException("terminating connection", "57P01"),
                new SQLException("connection failure", "08006"),
                new SQLException("cannot execute INSERT in a read-only transaction", "25006"),
                new SQLException("permission denied for table list_change", "42501"),
                soap("Server"),
                new RuntimeException("wrapped", new RuntimeException(new ConnectException("refused"))),
                new RefusedException(new Refusal("no-mapping", "", "", "a folder")));
    }

    static Stream<Throwable> faults() {
        return Stream.of(
                http(400),
                http(409),
                http(413),
                http(422),
                soap("Client"),
                soap("Sender"),
                new DataIntegrityViolationException("too long", new SQLException("too long", "22001")),
                new RefusedException(new Refusal("unmapped-code", "sex", "7", "one of sex.csv")),
                new IllegalStateException("a bug of ours"));
    }

    @ParameterizedTest
    @MethodSource("away")
    void the_partner_is_away(Throwable thrown) {
        assertThat(LaneFailures.of(thrown).kind()).isEqualTo(Kind.AWAY);
    }

    @ParameterizedTest
    @MethodSource("faults")
    void the_message_is_at_fault(Throwable thrown) {
        assertThat(LaneFailures.of(thrown).kind()).isEqualTo(Kind.FAULT);
    }

    @Test
    void what_a_failure_says_holds_no_number_of_a_person() {
        String text = LaneFailures.of(new ConnectException("no route for 41082519900307123X"))
                .text();
        assertThat(text).isEqualTo("no route for ****");
    }

    @Test
    void a_database_that_quotes_the_row_is_not_quoted() {
        SQLException quoting = new SQLException("Failing row contains (张三, 41082519900307123X)", "23502");
        Failure failure = LaneFailures.of(new DataIntegrityViolationException("insert 张三", quoting));
        assertThat(failure.text()).isEqualTo("the database answered SQL state 23502");
    }

    @Test
    void a_failure_nobody_foresaw_tells_its_place_and_not_its_words() {
        assertThat(LaneFailures.of(new IllegalStateException("value 张三")).text())
                .startsWith("IllegalStateException at ")
                .doesNotContain("张三");
    }

    private static HttpOperationFailedException http(int status) {
        return new HttpOperationFailedException("http://partner/changes", status, "", null, Map.of(), "");
    }

    private static SoapFault soap(String code) {
        return new SoapFault("fault", new QName("http://schemas.xmlsoap.org/soap/envelope/", code));
    }
}

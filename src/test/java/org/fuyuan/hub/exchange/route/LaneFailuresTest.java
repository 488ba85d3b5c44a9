package org.fuyuan.hub.exchange.route;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.xml.soap.SOAPException;
import jakarta.xml.soap.SOAPFactory;
import jakarta.xml.ws.soap.SOAPFaultException;
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
    void of_a_soap_fault_that_quotes_a_person_only_known_words_are_kept() {
        SoapFault quoting = fault(
                "Client",
                "cvc-pattern-valid: Value '41082519900307123X' is not facet-valid for 欧阳春花 (Ouyang Chunhua, 13803910001)");

        Failure failure = LaneFailures.of(quoting);

        assertThat(failure)
                .isEqualTo(new Failure(
                        Kind.FAULT,
                        "soap-Client",
                        "answered a SOAP fault: cvc-pattern-valid"
                                + " (its text of 103 characters is not shown, it may quote the message)"));
    }

    @Test
    void the_usual_answers_of_banks_are_shown_without_the_name_beside_them() {
        assertThat(LaneFailures.of(fault("Server", "账号与姓名不匹配：欧阳春花 6217000010001234567"))
                        .text())
                .isEqualTo("answered a SOAP fault: 账号与姓名不匹配"
                        + " (its text of 33 characters is not shown, it may quote the message)");
    }

    @Test
    void a_fault_code_the_partner_makes_up_is_not_repeated() {
        Failure failure = LaneFailures.of(fault("欧阳春花", "欧阳春花"));

        assertThat(failure.code()).isEqualTo("soap-other");
        assertThat(failure.kind()).isEqualTo(Kind.AWAY);
        assertThat(failure.text()).doesNotContain("欧阳春花");
    }

    @Test
    void a_refined_fault_code_counts_as_what_it_refines() {
        assertThat(LaneFailures.of(fault("Client.Schema", "x")).kind()).isEqualTo(Kind.FAULT);
    }

    @Test
    void a_fault_thrown_by_the_other_soap_interface_is_treated_alike() throws SOAPException {
        var thrown = new SOAPFaultException(SOAPFactory.newInstance().createFault("欧阳春花 无证件", code("Client")));

        assertThat(LaneFailures.of(thrown).text()).contains("无证件").doesNotContain("欧阳春花");
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
        return fault(code, "fault");
    }

    private static SoapFault fault(String code, String text) {
        return new SoapFault(text, code(code));
    }

    private static QName code(String code) {
        return new QName("http://schemas.xmlsoap.org/soap/envelope/", code);
    }
}

package org.fuyuan.hub.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.fuyuan.hub.message.MessageType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;

/** What partners' files may say, and what is answered to those that say something else. */
class PartnerFilesTest {

    private static final UnaryOperator<String> DEFAULTS = new MockEnvironment()::resolveRequiredPlaceholders;

    @TempDir
    Path folder;

    @Test
    void the_seven_partners_of_the_county_load() {
        var register = new LoadedRegister(new PartnerFolder(Path.of("routes/partners"), DEFAULTS).load());

        assertThat(register.all())
                .extracting(Partner::id)
                .containsExactly(
                        "civil-affairs",
                        "court",
                        "credit-platform",
                        "market-supervision",
                        "natural-resources",
                        "public-security",
                        "rural-commercial-bank");
        assertThat(register.get("civil-affairs").limits().batchWait()).isEqualTo(Duration.ofMinutes(15));
        assertThat(register.get("civil-affairs").limits().requestsPerSecond()).isEqualTo(20);
        assertThat(register.get("court").limits().requestsPerSecond()).isEqualTo(100);
        assertThat(register.receiversOf(MessageType.LIST_CHANGE)).hasSize(6);
        assertThat(register.receiversOf(MessageType.COURT_RECORD)).isEmpty();
    }

    @Test
    void what_is_not_written_down_is_denied() {
        var register = new LoadedRegister(new PartnerFolder(Path.of("routes/partners"), DEFAULTS).load());

        assertThat(register.mayNotSend("court", MessageType.COURT_RECORD)).isEmpty();
        assertThat(register.mayNotSend("public-security", MessageType.COURT_RECORD))
                .hasValueSatisfying(refusal -> assertThat(refusal.sentence())
                        .isEqualTo("not-allowed: found court-record/v1 sent by public-security;"
                                + " expected one of receipt/v1, statement/v1"));
        assertThat(register.mayNotReceive("court", MessageType.LIST_CHANGE)).isPresent();
        assertThat(register.mayNotSend("stranger", MessageType.RECEIPT))
                .hasValueSatisfying(refusal -> assertThat(refusal.code()).isEqualTo("not-registered"));
        assertThatThrownBy(() -> register.get("stranger")).hasMessage("no partner is registered as stranger");
    }

    @Test
    void a_business_that_is_not_written_down_may_not_be_asked_about() {
        var register = new LoadedRegister(new PartnerFolder(Path.of("routes/partners"), DEFAULTS).load());

        assertThat(register.mayNotScreen("market-supervision", "company-registration"))
                .isEmpty();
        assertThat(register.mayNotScreen("civil-affairs", "company-registration"))
                .hasValueSatisfying(refusal -> assertThat(refusal.sentence())
                        .isEqualTo("not-allowed at /scenario: found company-registration asked by civil-affairs;"
                                + " expected one of social-organisation-head, social-organisation-founding"));
        assertThat(register.mayNotScreen("credit-platform", "company-registration"))
                .hasValueSatisfying(refusal -> assertThat(refusal.expected()).isEqualTo("nothing is registered"));
        assertThat(register.mayNotScreen("stranger", "company-registration"))
                .hasValueSatisfying(refusal -> assertThat(refusal.code()).isEqualTo("not-registered"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            id: civil-affairs          | id: civil_affairs          | 3  | `id` is "civil_affairs"                      | write the folder's name: lower-case words joined by hyphens
            id: civil-affairs          | id: tax                    | 3  | the id `tax` is not the folder's name        | write id: civil-affairs
            kind: DEPARTMENT           | kind: OFFICE               | 7  | `kind` is "OFFICE"                           | write one of COURT, DEPARTMENT, BANK, TELECOM, PLATFORM
            kind: DEPARTMENT           | knid: DEPARTMENT           | 7  | `knid` is not known here                     | remove it or spell one of id, name, kind
            kind: DEPARTMENT           | # none                     | 3  | `kind` is missing                            | add `kind`: one of COURT
            batchSize: 5000            | batchSize: many            |    | `limits/batchSize` is "many"                 | write most messages in one transmission
            messagesPerSecond: 10000   | messagesPerSecond: 0       |    | `limits/messagesPerSecond` is 0              | write the pace of deliveries
            messagesPerSecond: 10000   | requestsPerSecond: 0       |    | `limits/requestsPerSecond` is 0              | write how often it may call the hub by HTTP
            maxDocument: 100MB         | maxDocument: 100           |    | `limits/maxDocument` is 100                  | write the largest document taken, with its unit
            first: 5s                  | first: 5                   |    | `retry/first` is 5                           | write the wait after the first failure, with its unit
            longest: 15m               | longest: 1s                |    | the longest wait is shorter than the first   | raise longest or lower first
            opens: "00:00"             | opens: 8                   |    | `window/opens` is 8                          | write first minute, HH:mm in quotes
            type: receipt/v1           | type: statement/v1         | 23 | `statement/v1` stands twice in sends         | keep one, with its purpose
            type: receipt/v1           | type: receipt              |    | `sends/0/type` is "receipt"                  | write a message type, e.g. list-change/v1
            scenario: social-organisation-head | scenario: Heads | | `screens/0/scenario` is "Heads"                | write the business as the measures name it
            scenario: social-organisation-founding | scenario: social-organisation-head | 42 | `social-organisation-head` stands twice in screens | keep one, with its purpose
            lookupsPerSecond: 20000    | lookupsPerSecond: 0        |    | `limits/lookupsPerSecond` is 0               | write how many parties it may ask about on average
            secret:civil-affairs/sftp-key | hunter2                 |    | `credentials/sftp-key` is "hunter2"          | the secret itself stays out of this file
            secret:civil-affairs/sftp-key | secret:tax/sftp-key     |    | refers to another partner's secret           | write secret:civil-affairs/<name>
            sftp-user: hub             | sftp-user: ${nobody.set.it} |   | the placeholder in `${nobody.set.it}` has no value | give a default as ${name:default}
            sftp-user: hub             | "sftp-user: hub            | 73 | found unexpected end of stream               | write well-formed YAML
            sftp-user: hub             | sftp: there                |    | the key `sftp` stands twice                  | keep one of them
            """)
    void a_fault_names_file_line_and_remedy(String good, String bad, Integer line, String wrong, String remedy)
            throws IOException {
        String text = Files.readString(Path.of("routes/partners/civil-affairs/partner.yaml"));
        String broken = text.replaceFirst(Pattern.quote(good), Matcher.quoteReplacement(bad));
        write("civil-affairs", broken);

        String message = refusal();

        assertThat(message).contains(wrong).contains(remedy);
        long expected = line == null ? lineOf(broken, bad) : line;
        assertThat(message).contains(folder.resolve("civil-affairs/partner.yaml") + ":" + expected + ": ");
    }

    @Test
    void every_fault_of_every_file_is_told_at_once() throws IOException {
        write("tax", "id: tax\n");
        write("housing", "- a list\n");
        Files.createDirectories(folder.resolve("transport"));
        Files.createDirectories(folder.resolve("finance"));
        Files.write(folder.resolve("finance/partner.yaml"), "id: 财政局".getBytes(Charset.forName("GB18030")));

        assertThat(refusal().lines())
                .anyMatch(fault -> fault.contains("tax/partner.yaml:1: `name` is missing"))
                .anyMatch(fault -> fault.contains("tax/partner.yaml:1: `retry` is missing"))
                .anyMatch(fault -> fault.contains("housing/partner.yaml:1: `` is a list. Remedy: write a mapping"))
                .anyMatch(fault -> fault.contains("transport/partner.yaml:1: the file is missing"))
                .anyMatch(fault -> fault.contains("finance/partner.yaml:1: the file is not UTF-8"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "activemq",
                "lane",
                "hub",
                "canonical",
                "codes",
                "measures",
                "console",
                "metrics",
                "unknown",
                "officer",
                "clerk",
                "administrator",
                "auditor"
            })
    void a_partner_cannot_bear_a_name_of_the_hubs_own(String reserved) throws IOException {
        String text = Files.readString(Path.of("routes/partners/civil-affairs/partner.yaml"))
                .replace("id: civil-affairs", "id: " + reserved)
                .replace("secret:civil-affairs/", "secret:" + reserved + "/");
        write(reserved, text);

        assertThat(refusal())
                .startsWith(folder.resolve(reserved).resolve("partner.yaml") + ":3: the id `" + reserved
                        + "` is the hub's own: ")
                .endsWith("Remedy: give the folder and the id another name, e.g. " + reserved + "-office");
    }

    @Test
    void the_folders_of_mappings_that_belong_to_no_partner_are_reserved() throws IOException {
        var register = new LoadedRegister(new PartnerFolder(Path.of("routes/partners"), DEFAULTS).load());
        try (Stream<Path> folders = Files.list(Path.of("mappings"))) {
            assertThat(folders.map(each -> each.getFileName().toString())
                            .filter(name -> register.find(name).isEmpty()))
                    .isNotEmpty()
                    .allSatisfy(name -> assertThat(ReservedIds.useOf(name)).isPresent());
        }
    }

    @Test
    void an_endpoint_moves_by_its_property() {
        var environment = new MockEnvironment().withProperty("fuyuan.endpoint.civil-affairs.sftp", "10.0.0.9:22");

        var partners = new PartnerFolder(Path.of("routes/partners"), environment::resolveRequiredPlaceholders).load();

        assertThat(new LoadedRegister(partners).get("civil-affairs").endpoints())
                .containsEntry("sftp", "10.0.0.9:22");
    }

    private String refusal() {
        return catchThrowableOfType(PartnerFilesException.class, () -> new PartnerFolder(folder, DEFAULTS).load())
                .getMessage();
    }

    private static long lineOf(String text, String part) {
        return text.substring(0, text.indexOf(part)).lines().count()
                + (text.charAt(text.indexOf(part) - 1) == '\n' ? 1 : 0);
    }

    private void write(String partner, String text) throws IOException {
        Files.createDirectories(folder.resolve(partner));
        Files.writeString(folder.resolve(partner).resolve("partner.yaml"), text);
    }
}

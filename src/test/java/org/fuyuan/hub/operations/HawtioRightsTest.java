package org.fuyuan.hub.operations;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import java.lang.management.ManagementFactory;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import javax.management.MalformedObjectNameException;
import javax.management.ObjectName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

class HawtioRightsTest extends RunningConsole {

    private static final String GC =
            """
            {"type":"exec","mbean":"java.lang:type=Memory","operation":"gc()"}""";
    private static final String UPTIME =
            """
            {"type":"read","mbean":"java.lang:type=Runtime","attribute":"Uptime"}""";
    private static final String THREADS =
            """
            {"type":"exec","mbean":"java.lang:type=Threading","operation":"findDeadlockedThreads()"}""";
    private static final String VERBOSE =
            """
            {"type":"write","mbean":"java.lang:type=Memory","attribute":"Verbose","value":false}""";

    private static final String TRACE_BODY =
            """
            {"type":"write","mbean":"org.apache.camel:context=fuyuan-hub,type=tracer,name=BacklogTracer",
             "attribute":"BodyMaxChars","value":5000}""";
    private static final String TRACE_FILTER = TRACE_BODY.replace("BodyMaxChars", "TraceFilter");

    private static final String TRACED =
            """
            {"type":"exec","mbean":"org.apache.camel:context=fuyuan-hub,type=tracer,name=BacklogTracer",
             "operation":"dumpAllTracedMessagesAsXml()"}""";
    private static final String BROWSED = """
            {"type":"exec","mbean":"%s","operation":"browse()"}""";
    private static final String FIRST_MESSAGE =
            """
            {"type":"read","mbean":"%s","attribute":"FirstMessageAsJSON","config":{"ignoreErrors":true}}""";
    private static final String UNDER_WAY =
            """
            {"type":"exec","mbean":"org.apache.camel:context=fuyuan-hub,type=services,name=DefaultInflightRepository",
             "operation":"browse()"}""";
    private static final String NUMBER = "41082519900307001X";

    @Autowired
    private ConnectionFactory broker;

    @Test
    void hawtio_stands_behind_the_login() {
        assertThat(LoginTest.location(visitor().get("/hawtio"))).endsWith("/login");
        assertThat(LoginTest.location(visitor().get("/actuator/hawtio/"))).endsWith("/login");
        assertThat(visitor().asProgram().get("/actuator/jolokia").statusCode()).isEqualTo(401);
        assertThat(loggedIn("officer").get("/actuator/hawtio/").statusCode()).isEqualTo(403);
        assertThat(loggedIn("clerk").asProgram().get("/actuator/jolokia").statusCode())
                .isEqualTo(403);
    }

    @Test
    void hawtio_is_led_to_from_its_short_path() {
        Visitor auditor = loggedIn("auditor");
        assertThat(LoginTest.location(auditor.get("/hawtio"))).endsWith("/actuator/hawtio/");
        assertThat(auditor.get("/actuator/hawtio/").body()).contains("Hawtio Management Console");
    }

    @Test
    void an_auditor_reads_but_executes_and_writes_nothing() {
        Visitor auditor = loggedIn("auditor");
        assertThat(jolokia(auditor, UPTIME)).contains("\"status\":200");
        assertThat(jolokia(auditor, THREADS)).contains("\"status\":200");
        assertThat(jolokia(auditor, GC)).contains("\"status\":403");
        assertThat(jolokia(auditor, VERBOSE)).contains("\"status\":403");
        assertThat(ledgerOf("ACCESS_DENIED"))
                .anyMatch(entry -> entry.startsWith("auditor gc() on java.lang:type=Memory"));
    }

    @Test
    void an_administrators_acts_are_done_and_taken_down() {
        assertThat(jolokia(loggedIn("administrator"), GC)).contains("\"status\":200");
        assertThat(ledgerOf("ADMINISTRATIVE_ACT"))
                .anyMatch(entry -> entry.startsWith("administrator gc() on java.lang:type=Memory"));
    }

    @Test
    void an_auditor_dumps_no_heap() {
        assertThat(
                        jolokia(
                                loggedIn("auditor"),
                                """
                {"type":"exec","mbean":"com.sun.management:type=HotSpotDiagnostic","operation":"dumpHeap",
                 "arguments":["/tmp/never.hprof",true]}"""))
                .contains("\"status\":403");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
            org.apache.camel:context=fuyuan-hub,type=context,name="fuyuan-hub" | requestStringBody(java.lang.String,java.lang.String) | ["sql:select 1?dataSource=#dataSource","110101199003074514"]
            org.apache.camel:context=fuyuan-hub,type=context,name="fuyuan-hub" | sendStringBody | ["file:/tmp/never","text"]
            org.apache.camel:context=fuyuan-hub,type=context,name="fuyuan-hub" | sendBody(java.lang.String,java.lang.Object) | ["file:/tmp/never","text"]
            org.apache.camel:context=fuyuan-hub,type=context,name="fuyuan-hub" | createEndpoint | ["file:/tmp/never"]
            org.apache.camel:context=fuyuan-hub,type=context,name="fuyuan-hub" | removeRoute | ["court.records"]
            org.apache.camel:context=fuyuan-hub,type=routes,name="court.records" | updateRouteFromXml | ["<route/>"]
            org.apache.camel:context=fuyuan-hub,type=routes,name="court.records" | remove() | []
            com.sun.management:type=HotSpotDiagnostic | dumpHeap | ["/tmp/never.hprof",true]
            com.sun.management:type=DiagnosticCommand | jvmtiAgentLoad | [["/tmp/never.so"]]
            com.sun.management:type=DiagnosticCommand | vmSystemProperties | []
            java.util.logging:type=Logging | setLoggerLevel | ["","ALL"]
            jolokia:type=Config | resetHistoryEntries | []
            JMImplementation:type=MBeanServerDelegate | anything | []
            org.apache.activemq.artemis:broker="fuyuan" | createQueue(java.lang.String) | ["{}"]
            org.apache.activemq.artemis:broker="fuyuan",component=addresses,address="a" | sendMessage | []""")
    void an_administrator_executes_nothing_but_what_the_work_needs(String bean, String operation, String arguments) {
        assertThat(jolokia(loggedIn("administrator"), execution(bean, operation, arguments)))
                .contains("\"status\":403");
        assertThat(ledgerOf("ACCESS_DENIED"))
                .anyMatch(entry -> entry.startsWith("administrator " + operation) && entry.contains(" on "));
    }

    @Test
    void an_administrator_writes_nothing_but_the_settings_of_the_trace() {
        Visitor administrator = loggedIn("administrator");
        assertThat(jolokia(administrator, VERBOSE)).contains("\"status\":403");
        assertThat(jolokia(administrator, TRACE_FILTER)).contains("\"status\":403");
        assertThat(jolokia(administrator, TRACE_BODY)).contains("\"status\":200");
        assertThat(ledgerOf("ADMINISTRATIVE_ACT"))
                .anyMatch(entry -> entry.startsWith("administrator set BodyMaxChars [5000] on org.apache.camel:"));
    }

    @Test
    void arguments_are_taken_down_masked_and_cut_short() throws Exception {
        String move = execution(
                queueThatSays(NUMBER).replace("\\\"", "\""),
                "moveMessages(java.lang.String,java.lang.String)",
                "[\"number = '%s'\",\"nowhere-%s\"]".formatted(NUMBER, "x".repeat(100)));
        jolokia(loggedIn("administrator"), "[" + UPTIME + "," + move + "]");
        assertThat(ledgerOf("ADMINISTRATIVE_ACT"))
                .filteredOn(entry -> entry.contains("moveMessages"))
                .singleElement()
                .asString()
                .contains("[\"number = '410825************'\",\"nowhere-xxx")
                .contains("x… on org.apache.activemq.artemis:");
    }

    @Test
    void an_operator_pauses_resumes_and_clears_a_queue() throws Exception {
        String queue = queueThatSays(NUMBER).replace("\\\"", "\"");
        Visitor administrator = loggedIn("administrator");
        assertThat(jolokia(administrator, execution(queue, "pause()", "[]"))).contains("\"status\":200");
        assertThat(jolokia(administrator, execution(queue, "resume()", "[]"))).contains("\"status\":200");
        assertThat(jolokia(
                        administrator,
                        execution(queue, "removeMessages(java.lang.String)", "[\"number = '" + NUMBER + "'\"]")))
                .contains("\"status\":200");
        assertThat(jolokia(loggedIn("auditor"), execution(queue, "pause()", "[]")))
                .contains("\"status\":403");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"notification\",\"command\":\"register\"}",
                "{\"type\":\"config\"}",
                "[{\"type\":\"version\"},{\"type\":\"notification\",\"command\":\"list\",\"client\":\"x\"}]"
            })
    void nobody_registers_for_notifications_or_asks_how_the_agent_is_configured(String request) {
        for (String login : List.of("auditor", "administrator")) {
            assertThat(jolokia(loggedIn(login), request)).contains("\"status\":403");
            assertThat(ledgerOf("ACCESS_DENIED")).anyMatch(entry -> entry.startsWith(login + " a request of type "));
        }
        assertThat(loggedIn("auditor")
                        .asProgram()
                        .get("/actuator/jolokia/notification/register")
                        .body())
                .contains("\"status\":403");
    }

    @ParameterizedTest
    @ValueSource(strings = {TRACED, BROWSED})
    void an_auditor_does_not_see_what_messages_say(String looking) throws Exception {
        String answer = jolokia(loggedIn("auditor"), looking.formatted(queueThatSays(NUMBER)));
        assertThat(answer).contains("\"status\":403").doesNotContain(NUMBER);
        assertThat(ledgerOf("ACCESS_DENIED")).anyMatch(entry -> entry.startsWith("auditor " + operation(looking)));
    }

    @ParameterizedTest
    @ValueSource(strings = {TRACED, BROWSED})
    void an_administrators_look_into_messages_is_taken_down(String looking) throws Exception {
        String queue = queueThatSays(NUMBER);
        assertThat(jolokia(loggedIn("administrator"), looking.formatted(queue))).contains("\"status\":200");
        assertThat(ledgerOf("PERSONAL_DATA_READ"))
                .anyMatch(entry -> entry.startsWith("administrator " + operation(looking)));
    }

    @Test
    void a_queue_seen_by_an_auditor_keeps_its_messages_to_itself() throws Exception {
        String queue = queueThatSays(NUMBER);
        String first = FIRST_MESSAGE.formatted(queue);
        String all = first.replaceAll("\"attribute\":[^,]*,", "");
        assertThat(jolokia(loggedIn("administrator"), first)).contains(NUMBER);
        assertThat(jolokia(loggedIn("auditor"), first)).doesNotContain(NUMBER);
        assertThat(jolokia(loggedIn("auditor"), all)).doesNotContain(NUMBER).contains("\"MessageCount\"");
    }

    @Test
    void stopping_a_department_is_for_administrators_and_taken_down() {
        String stop =
                """
                {"type":"exec","mbean":"org.apache.camel:context=nowhere,type=routegroups,name=mine","operation":"stop()"}""";
        assertThat(jolokia(loggedIn("auditor"), stop)).contains("\"status\":403");
        assertThat(jolokia(loggedIn("administrator"), stop)).doesNotContain("\"status\":403");
        assertThat(ledgerOf("ROUTE_STOPPED"))
                .singleElement()
                .asString()
                .startsWith("administrator stop() on org.apache.camel:context=nowhere");
    }

    @Test
    void an_auditor_sees_which_exchanges_are_under_way() {
        assertThat(jolokia(loggedIn("auditor"), UNDER_WAY)).contains("\"status\":200");
    }

    @Test
    void process_arguments_are_for_administrators() {
        String arguments = UPTIME.replace("Uptime", "InputArguments");
        assertThat(jolokia(loggedIn("auditor"), arguments)).contains("\"status\":403");
        assertThat(jolokia(loggedIn("administrator"), arguments)).contains("\"status\":200");
    }

    @Test
    void beans_of_the_framework_are_hidden_from_everybody() {
        assertThat(jolokia(loggedIn("administrator"), "{\"type\":\"search\",\"mbean\":\"spring*:*\"}"))
                .doesNotContain("spring:");
    }

    @Test
    void nothing_is_changed_by_a_link() {
        HttpResponse<String> answer =
                loggedIn("administrator").asProgram().get("/actuator/jolokia/exec/java.lang:type=Memory/gc");
        assertThat(answer.body()).contains("\"status\":403");
    }

    @Test
    void a_change_without_the_token_is_refused() {
        Visitor administrator = loggedIn("administrator");
        HttpResponse<String> answer = administrator.send(administrator
                .request("/actuator/jolokia")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(GC)));
        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void another_sites_page_is_refused() {
        Visitor administrator = loggedIn("administrator").asProgram();
        String answer = administrator
                .send(administrator
                        .request("/actuator/jolokia/read/java.lang:type=Runtime/Uptime")
                        .header("Origin", "http://evil.example"))
                .body();
        assertThat(answer).contains("\"status\":403");
    }

    @Test
    void what_hawtio_asks_when_it_is_opened_is_answered_and_is_no_denial() {
        Visitor auditor = loggedIn("auditor").asProgram();
        long before = denialsOf("auditor");
        assertThat(auditor.get("/actuator/hawtio/proxy/enabled").body()).isEqualTo("false");
        assertThat(auditor.get("/actuator/hawtio/preset-connections").body()).isEqualTo("[]");
        assertThat(denialsOf("auditor")).isEqualTo(before);
        assertThat(loggedIn("officer").get("/actuator/hawtio/proxy/enabled").statusCode())
                .isEqualTo(403);
        assertThat(loggedIn("clerk").get("/actuator/hawtio/preset-connections").statusCode())
                .isEqualTo(403);
    }

    @Test
    void hawtio_proxies_nowhere() {
        assertThat(loggedIn("administrator")
                        .get("/actuator/hawtio/proxy/http/127.0.0.1/80/")
                        .statusCode())
                .isEqualTo(403);
        assertThat(
                        jolokia(
                                loggedIn("administrator"),
                                """
                {"type":"read","mbean":"java.lang:type=Runtime","attribute":"Uptime",
                 "target":{"url":"service:jmx:rmi:///jndi/rmi://127.0.0.1:1099/jmxrmi"}}"""))
                .doesNotContain("\"status\":200");
    }

    /** A queue nobody reads, with a message that says so in its body and in its head; its name stands ready for JSON. */
    private String queueThatSays(String text) throws JMSException, MalformedObjectNameException {
        try (JMSContext context = broker.createContext()) {
            context.createProducer()
                    .setProperty("number", text)
                    .send(context.createQueue("credit-platform.refusals"), text);
        }
        ObjectName queues =
                new ObjectName("org.apache.activemq.artemis:queue=\"credit-platform.refusals\",subcomponent=queues,*");
        Visitor administrator = loggedIn("administrator");
        return ManagementFactory.getPlatformMBeanServer().queryNames(queues, null).stream()
                .map(queue -> queue.getCanonicalName().replace("\"", "\\\""))
                .filter(queue ->
                        jolokia(administrator, FIRST_MESSAGE.formatted(queue)).contains(text))
                .findAny()
                .orElseThrow();
    }

    private static String execution(String bean, String operation, String arguments) {
        return """
                {"type":"exec","mbean":"%s","operation":"%s","arguments":%s}"""
                .formatted(bean.replace("\"", "\\\""), operation, arguments);
    }

    private static String operation(String request) {
        return request.replaceAll("(?s).*\"operation\":\"([^\"]*)\".*", "$1");
    }

    private static String jolokia(Visitor visitor, String request) {
        visitor.asProgram().get("/actuator/jolokia/version");
        return visitor.postJson("/actuator/jolokia", request).body();
    }
}

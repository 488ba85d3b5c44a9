package org.fuyuan.county;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.StringReader;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.camel.CamelContext;
import org.fuyuan.hub.operations.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** What Hawtio draws and counts, asked for through Jolokia as Hawtio asks. */
class DiagramTest {

    private static final String DRAWN = "\"operation\":\"dumpRoutesAsXml()\"";
    private static final String COUNTED = "\"operation\":\"dumpRoutesStatsAsXml\",\"arguments\":[true,true]";
    private static final Set<String> NEVER_COUNTED = Set.of("from", "when", "otherwise", "transacted");
    private static final Set<String> ON_EVERY_WAY =
            Set.of("kind", "batch", "map", "only-ours", "number", "which", "taken");

    private final RunningCounty running = RunningCounty.get();
    private final String context =
            "org.apache.camel:context=" + running.bean(CamelContext.class).getManagementName();
    private final Visitor administrator =
            new Visitor(running.county().settings().ports().hub());

    /** Routes start one after the other, and count from then on. */
    @BeforeEach
    void log_in_when_every_route_runs() {
        administrator.logIn("administrator", running.secret("console/administrator"));
        administrator.asProgram().get("/actuator/jolokia/version");
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() ->
                        assertThat(counted().keySet()).hasSizeGreaterThan(15).isEqualTo(drawn().keySet()));
    }

    @Test
    void every_node_that_is_drawn_is_counted_under_the_same_id() throws Exception {
        Map<String, Set<String>> drawn = drawn();
        Map<String, Map<String, Long>> counted = counted();
        assertThat(drawn).allSatisfy((route, nodes) -> assertThat(nodes)
                .isNotEmpty()
                .isSubsetOf(counted.get(route).keySet()));
        assertThat(drawn.values().stream().flatMap(Set::stream))
                .as("because Camel counts only the first node of a name")
                .doesNotHaveDuplicates();
    }

    @Test
    void the_counts_of_a_lane_rise_at_every_node_a_change_passes() throws Exception {
        running.awaitEverybodyHoldsTheList();
        Map<String, Long> before = counted().get("public-security.lane");
        running.county().court().change(10, 71);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(counted().get("public-security.lane"))
                        .satisfies(now -> assertThat(ON_EVERY_WAY)
                                .map(node -> node + "@public-security.lane")
                                .allSatisfy(node -> assertThat(now.get(node)).isGreaterThan(before.get(node)))));
    }

    @Test
    void a_departments_routes_are_one_group() throws Exception {
        assertThat(jolokia("read", context + ",type=routes,*", "\"attribute\":[\"RouteId\",\"RouteGroup\"]"))
                .hasSizeGreaterThan(15)
                .allSatisfy(route -> assertThat(route.path("RouteId").asText())
                        .startsWith(route.path("RouteGroup").asText("none") + "."));
    }

    @Test
    void a_department_is_stopped_and_started_as_one() throws Exception {
        String group = context + ",type=routegroups,name=\\\"civil-affairs\\\"";
        try {
            jolokia("exec", group, "\"operation\":\"stop()\"");
            assertThat(states("civil-affairs")).hasSize(4).containsOnly("Stopped");
            assertThat(states("court")).contains("Started");
        } finally {
            jolokia("exec", group, "\"operation\":\"start()\"");
        }
        assertThat(states("civil-affairs")).containsOnly("Started");
    }

    private List<String> states(String partner) throws Exception {
        return jolokia("read", context + ",type=routes,*", "\"attribute\":[\"RouteId\",\"State\"]")
                .findParents("RouteId")
                .stream()
                .filter(route -> route.path("RouteId").asText().startsWith(partner + "."))
                .map(route -> route.path("State").asText())
                .toList();
    }

    /** The ids of the nodes drawn, by route, without the error policy that many routes share. */
    private Map<String, Set<String>> drawn() throws Exception {
        Map<String, Set<String>> drawn = new TreeMap<>();
        for (Element route : elements(xml(DRAWN), "route")) {
            Set<String> nodes = new TreeSet<>();
            collect(route, nodes);
            drawn.put(route.getAttribute("id"), nodes);
        }
        return drawn;
    }

    private static void collect(Element parent, Set<String> ids) {
        for (Element node : children(parent)) {
            if (node.getTagName().equals("onException")) {
                continue;
            }
            if (node.hasAttribute("id") && !NEVER_COUNTED.contains(node.getTagName())) {
                ids.add(node.getAttribute("id"));
            }
            collect(node, ids);
        }
    }

    private Map<String, Map<String, Long>> counted() throws Exception {
        Map<String, Map<String, Long>> counted = new TreeMap<>();
        for (Element route : elements(xml(COUNTED), "routeStat")) {
            Map<String, Long> nodes = new LinkedHashMap<>();
            for (Element node : elements(route, "processorStat")) {
                nodes.put(node.getAttribute("id"), Long.valueOf(node.getAttribute("exchangesTotal")));
            }
            counted.put(route.getAttribute("id"), nodes);
        }
        return counted;
    }

    private Element xml(String operation) throws Exception {
        String text = jolokia("exec", context + ",type=context,name=\\\"fuyuan-hub\\\"", operation)
                .asText();
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(text)))
                .getDocumentElement();
    }

    private JsonNode jolokia(String type, String bean, String what) throws Exception {
        String request = "{\"type\":\"%s\",\"mbean\":\"%s\",%s}".formatted(type, bean, what);
        JsonNode answer = new ObjectMapper()
                .readTree(administrator.postJson("/actuator/jolokia", request).body());
        assertThat(answer.path("status").asInt()).as(answer.toString()).isEqualTo(200);
        return answer.path("value");
    }

    private static List<Element> elements(Element parent, String name) {
        return elements(parent.getElementsByTagName(name)).toList();
    }

    private static List<Element> children(Element parent) {
        return elements(parent.getChildNodes()).toList();
    }

    private static Stream<Element> elements(NodeList nodes) {
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast);
    }
}

package org.fuyuan.hub.exchange.route;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What no compiler sees: the rules every file under {@code routes/} keeps. */
class RouteFilesTest {

    private static final Set<String> COMPONENTS =
            Set.of("lane", "jms", "sql", "sftp", "cxf", "http", "platform-http", "timer");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\??([a-zA-Z][a-zA-Z0-9]*)}}");
    private static final Pattern BEAN = Pattern.compile("#bean:(.*)");

    @Test
    void there_are_templates_policies_and_partners_to_check() {
        assertThat(RouteFiles.templates()).hasSizeGreaterThan(10);
        assertThat(RouteFiles.partners()).hasSize(7);
        assertThat(RouteFiles.policies()).hasSize(1);
    }

    @TestFactory
    Stream<DynamicTest> a_partner_file_holds_templated_routes_only() {
        return each(RouteFiles.partners(), file -> assertThat(file.entries())
                .allSatisfy(entry -> assertThat(entry.fieldNames())
                        .toIterable()
                        .as("because a department's file chooses and sets, and never programs")
                        .containsExactly("templatedRoute")));
    }

    @TestFactory
    Stream<DynamicTest> ids_and_groups_follow_the_folder() {
        return each(RouteFiles.partners(), file -> {
            String partner = file.path().getParent().getFileName().toString();
            assertThat(file.path().getFileName()).hasToString(partner + ".camel.yaml");
            assertThat(file.entries()).allSatisfy(entry -> {
                JsonNode route = entry.get("templatedRoute");
                assertThat(route.path("routeId").asText()).matches(partner + "\\.[a-z]+(-[a-z]+)*");
                assertThat(route.path("prefixId").asText())
                        .isEqualTo(route.path("routeId").asText());
                assertThat(route.path("parameters"))
                        .as("because a route acts for the partner in whose folder it stands")
                        .anySatisfy(parameter -> assertThat(parameter.toString())
                                .isEqualTo("{\"name\":\"partner\",\"value\":\"%s\"}".formatted(partner)));
            });
        });
    }

    @TestFactory
    Stream<DynamicTest> a_template_file_holds_the_one_template_it_is_named_after() {
        return each(RouteFiles.templates(), file -> {
            assertThat(file.entries()).hasSize(1);
            JsonNode template = file.entries().get(0).path("routeTemplate");
            assertThat(file.path().getFileName())
                    .hasToString(template.path("id").asText() + ".camel.yaml");
            assertThat(template.path("description").asText()).hasSizeGreaterThan(20);
        });
    }

    @TestFactory
    Stream<DynamicTest> every_parameter_is_documented_and_used() {
        return each(RouteFiles.templates(), file -> {
            JsonNode template = file.entries().get(0).path("routeTemplate");
            Set<String> declared = new TreeSet<>();
            for (JsonNode parameter : template.path("parameters")) {
                assertThat(parameter.path("description").asText())
                        .as("description of %s", parameter.path("name"))
                        .hasSizeGreaterThan(10);
                declared.add(parameter.path("name").asText());
            }
            Set<String> used = new TreeSet<>();
            Matcher placeholder = PLACEHOLDER.matcher(template.path("route").toString());
            while (placeholder.find()) {
                used.add(placeholder.group(1));
            }
            assertThat(used).isEqualTo(declared);
        });
    }

    @TestFactory
    Stream<DynamicTest> every_bean_named_exists() {
        Set<String> known = RouteFiles.beans();
        return each(RouteFiles.templates(), file -> assertThat(beans(file))
                .as("because a misspelt bean is found only when the route starts")
                .isSubsetOf(known));
    }

    @TestFactory
    Stream<DynamicTest> only_components_of_the_list_are_used() {
        return each(RouteFiles.templates(), file -> assertThat(file.texts("uri").stream()
                        .map(uri -> uri.startsWith("{{endpoint:") ? "http" : uri.substring(0, uri.indexOf(':'))))
                .as("because file, exec and the like would let a route reach what is not its business")
                .isSubsetOf(COMPONENTS));
    }

    @TestFactory
    Stream<DynamicTest> no_secret_stands_in_a_file() {
        return each(RouteFiles.all(), file -> assertThat(file.fields())
                .filteredOn(field -> field.getKey().matches("(?i).*(password|passphrase|secret|token|privateKey)$"))
                .as("because route files are read by many; credentials are references of partner.yaml")
                .isEmpty());
    }

    @TestFactory
    Stream<DynamicTest> every_sftp_endpoint_knows_its_server_and_keeps_bytes() {
        return each(RouteFiles.templates(), file -> assertThat(file.withUri("sftp:"))
                .allSatisfy(endpoint -> {
                    JsonNode options = endpoint.path("parameters");
                    assertThat(options.path("strictHostKeyChecking").asText()).isEqualTo("yes");
                    assertThat(options.path("useUserKnownHostsFile").asText()).isEqualTo("false");
                    assertThat(options.path("knownHostsFile").asText())
                            .isEqualTo("{{credential:{{partner}}/known-hosts}}");
                    assertThat(options.path("privateKeyFile").asText())
                            .isEqualTo("{{credential:{{partner}}/sftp-key}}");
                    assertThat(options.path("binary").asBoolean()).isTrue();
                    assertThat(options.path("tempPrefix").asText()
                                    + options.path("readLock").asText())
                            .as("because neither side may read a file that is half written")
                            .isIn(".part-", "changed");
                }));
    }

    @TestFactory
    Stream<DynamicTest> headers_of_the_sender_are_gone_before_the_door() {
        return each(RouteFiles.templates(), file -> {
            List<String> steps = order(file.entries()
                    .get(0)
                    .path("routeTemplate")
                    .path("route")
                    .path("from")
                    .path("steps"));
            int door = Math.max(steps.indexOf("inboxDoor"), steps.indexOf("fileAnswers"));
            if (door >= 0) {
                assertThat(steps.subList(0, door))
                        .as("because Camel* and Fuyuan* headers would steer the hub")
                        .contains("strip");
                assertThat(steps.subList(steps.indexOf("strip"), door))
                        .as(
                                "because after the door's partner and type are set nothing of the sender may set them again")
                        .doesNotContain("header");
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> every_template_names_its_policy() {
        Set<String> policies = RouteFiles.policies().get(0).entries().stream()
                .map(entry -> entry.path("routeConfiguration").path("id").asText())
                .collect(Collectors.toSet());
        return each(RouteFiles.templates(), file -> {
            JsonNode template = file.entries().get(0).path("routeTemplate");
            String policy = template.path("route").path("routeConfigurationId").asText();
            assertThat(policy).isIn(policies);
            assertThat(policy.equals("lane"))
                    .as("because a lane, and nobody else, waits and tries again")
                    .isEqualTo(template.path("id").asText().startsWith("lane-"));
        });
    }

    private static List<String> beans(RouteFiles.File file) {
        List<String> beans = new ArrayList<>(file.texts("ref"));
        file.fields().forEach(field -> {
            Matcher bean = BEAN.matcher(field.getValue().asText());
            if (bean.matches()) {
                beans.add(bean.group(1));
            }
        });
        return beans;
    }

    /** The steps in order: beans by name, the strip of all headers, and headers set from outside. */
    private static List<String> order(JsonNode steps) {
        List<String> order = new ArrayList<>();
        for (JsonNode step : steps) {
            if (step.path("removeHeaders").path("pattern").asText().equals("*")
                    && step.path("removeHeaders").path("excludePattern").isMissingNode()) {
                order.add("strip");
            } else if (step.has("bean")) {
                order.add(step.path("bean").path("ref").asText());
            } else if (step.has("setProperty") && step.path("setProperty").has("header")) {
                order.add("header");
            }
            step.fields()
                    .forEachRemaining(field -> nested(field.getValue()).forEach(inner -> order.addAll(order(inner))));
        }
        return order;
    }

    private static List<JsonNode> nested(JsonNode step) {
        List<JsonNode> nested = new ArrayList<>();
        if (step.has("steps")) {
            nested.add(step.path("steps"));
        }
        step.path("when").forEach(when -> nested.add(when.path("steps")));
        nested.add(step.path("otherwise").path("steps"));
        return nested.stream()
                .filter(steps -> StreamSupport.stream(steps.spliterator(), false)
                        .findAny()
                        .isPresent())
                .toList();
    }

    private static Stream<DynamicTest> each(
            List<RouteFiles.File> files, java.util.function.Consumer<RouteFiles.File> rule) {
        return files.stream().map(file -> DynamicTest.dynamicTest(file.path().toString(), () -> rule.accept(file)));
    }
}

package org.fuyuan.hub.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fuyuan.hub.access.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Who may open what: every page and act of the console, every role. */
class RolesTest extends RunningConsole {

    private static final String ID = "11111111-1111-1111-1111-111111111111";
    private static final Set<Role> NOBODY = EnumSet.noneOf(Role.class);
    private static final Set<Role> ALL = EnumSet.allOf(Role.class);
    private static final Set<Role> READ_DEBTORS = EnumSet.of(Role.OFFICER, Role.CLERK, Role.AUDITOR);
    private static final Set<Role> OFFICER = EnumSet.of(Role.OFFICER);
    private static final Set<Role> READ_PARTNERS = EnumSet.of(Role.ADMINISTRATOR, Role.AUDITOR);
    private static final Set<Role> RUN_PARTNERS = EnumSet.of(Role.ADMINISTRATOR);

    private static final List<Door> DOORS = List.of(
            new Door("GET", "/", "/", ALL),
            new Door("GET", "/hawtio", "/hawtio", READ_PARTNERS),
            new Door("GET", "/partners", "/partners", READ_PARTNERS),
            new Door("GET", "/partners/{id}", "/partners/court", READ_PARTNERS),
            new Door("GET", "/queues", "/queues", READ_PARTNERS),
            new Door("GET", "/inbox/{id}", "/inbox/" + ID, READ_PARTNERS),
            new Door("GET", "/messages/{id}", "/messages/" + ID, ALL),
            new Door("POST", "/lanes/{partner}/pause", "/lanes/court/pause", RUN_PARTNERS),
            new Door("POST", "/lanes/{partner}/resume", "/lanes/court/resume", RUN_PARTNERS),
            new Door("POST", "/lanes/{partner}/retry", "/lanes/court/retry", RUN_PARTNERS),
            new Door("POST", "/lanes/{partner}/reconcile", "/lanes/court/reconcile", RUN_PARTNERS),
            new Door("POST", "/lanes/{partner}/dead-letters/replay", "/lanes/court/dead-letters/replay", RUN_PARTNERS),
            new Door(
                    "POST",
                    "/lanes/{partner}/dead-letters/{message}/replay",
                    "/lanes/court/dead-letters/" + ID + "/replay",
                    RUN_PARTNERS),
            new Door("POST", "/inbox/{id}/replay", "/inbox/" + ID + "/replay", RUN_PARTNERS),
            new Door("GET", "/debtors", "/debtors", READ_DEBTORS),
            new Door("POST", "/debtors", "/debtors", READ_DEBTORS),
            new Door("GET", "/debtors/{id}", "/debtors/NONE", READ_DEBTORS),
            new Door("GET", "/debtors/{id}/full", "/debtors/NONE/full", READ_DEBTORS),
            new Door("POST", "/debtors/{id}/full", "/debtors/NONE/full", EnumSet.of(Role.OFFICER, Role.CLERK)),
            new Door("GET", "/snapshots", "/snapshots", READ_DEBTORS),
            new Door("POST", "/snapshots/{id}/confirm", "/snapshots/" + ID + "/confirm", OFFICER),
            new Door("POST", "/snapshots/{id}/reject", "/snapshots/" + ID + "/reject", OFFICER),
            new Door("GET", "/screening", "/screening", READ_DEBTORS),
            new Door("POST", "/screening", "/screening", READ_DEBTORS),
            new Door("GET", "/screening/decisions", "/screening/decisions", READ_DEBTORS),
            new Door("GET", "/screening/figures", "/screening/figures", ALL),
            new Door("GET", "/measures", "/measures", ALL),
            new Door("GET", "/screening/decisions/{id}", "/screening/decisions/" + ID, READ_DEBTORS),
            new Door("GET", "/objections", "/objections", READ_DEBTORS),
            new Door("GET", "/objections/{id}", "/objections/" + ID, READ_DEBTORS),
            new Door("POST", "/objections", "/objections", EnumSet.of(Role.OFFICER, Role.CLERK)),
            new Door("POST", "/objections/{id}/answer", "/objections/" + ID + "/answer", OFFICER),
            new Door("POST", "/objections/{id}/wait", "/objections/" + ID + "/wait", OFFICER),
            new Door("POST", "/objections/{id}/resume", "/objections/" + ID + "/resume", OFFICER),
            new Door("POST", "/objections/{id}/suppression/end", "/objections/" + ID + "/suppression/end", OFFICER),
            new Door("GET", "-", "/actuator/prometheus", READ_PARTNERS),
            new Door("GET", "-", "/actuator/hawtio/", READ_PARTNERS),
            new Door("GET", "-", "/actuator/jolokia/version", READ_PARTNERS),
            new Door("GET", "-", "/actuator", NOBODY));

    private static final Set<String> OPEN_TO_STRANGERS = Set.of("GET /login");

    private static final Map<Role, Visitor> VISITORS = new ConcurrentHashMap<>();

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    record Door(String method, String pattern, String path, Set<Role> mayPass) {

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    static Stream<Door> doors() {
        return DOORS.stream();
    }

    @ParameterizedTest
    @MethodSource("doors")
    void a_door_opens_to_the_roles_written_down_and_to_nobody_else(Door door) {
        for (Role role : Role.values()) {
            int status = knock(visitorOf(role), door).statusCode();
            if (door.mayPass().contains(role)) {
                assertThat(status).as("%s by %s", door, role).isNotIn(401, 403, 500);
            } else {
                assertThat(status).as("%s by %s", door, role).isEqualTo(403);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("doors")
    void a_stranger_passes_no_door(Door door) {
        HttpResponse<String> answer = door.method().equals("GET")
                ? visitor().get(door.path())
                : visitor().submit("/login", door.path(), fields());
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(LoginTest.location(answer)).endsWith(door.method().equals("GET") ? "/login" : "/login?ended");
    }

    @ParameterizedTest
    @MethodSource("doors")
    void no_act_passes_without_its_token(Door door) {
        if (door.method().equals("POST")) {
            Role role = door.mayPass().iterator().next();
            assertThat(visitorOf(role).form(door.path(), fields(), "forged").statusCode())
                    .isEqualTo(403);
        }
    }

    @Test
    void every_page_and_act_of_the_console_is_written_down_here() {
        Set<String> written = DOORS.stream()
                .map(door -> door.method() + " " + door.pattern())
                .collect(Collectors.toCollection(TreeSet::new));
        written.addAll(OPEN_TO_STRANGERS);
        assertThat(written).containsAll(mapped());
    }

    private Set<String> mapped() {
        Set<String> mapped = new TreeSet<>();
        mappings.getHandlerMethods().forEach((mapping, method) -> {
            if (method.getBeanType().getPackageName().startsWith("org.fuyuan.hub")) {
                mapping.getMethodsCondition().getMethods().forEach(verb -> mapping.getPatternValues().stream()
                        .filter(path -> !path.startsWith("/api/v1/"))
                        .forEach(path -> mapped.add(verb + " " + path)));
            }
        });
        return mapped;
    }

    private HttpResponse<String> knock(Visitor visitor, Door door) {
        return door.method().equals("GET")
                ? visitor.get(door.path())
                : visitor.submit(homeOf(visitor), door.path(), fields());
    }

    private static String homeOf(Visitor visitor) {
        return LoginTest.location(visitor.get("/")).replaceFirst("^https?://[^/]+", "");
    }

    private static String fields() {
        return "text=x&purpose=test&reason=test";
    }

    private Visitor visitorOf(Role role) {
        return VISITORS.computeIfAbsent(role, each -> loggedIn(each.name().toLowerCase(Locale.ROOT)));
    }
}

package org.fuyuan.hub.operations;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.management.ObjectName;

/**
 * What may be done over JMX: what only looks, by domain, and the few acts of an administrator, by bean. What is not written here is denied.
 * An operation's name comes with or without its signature.
 */
final class JmxRights {

    private static final Map<String, Pattern> LOOKING = Map.of(
            "org.apache.camel", Pattern.compile("(dump|browse|list|explain|find|get|is|has|count|queueSize|state)\\w*"),
            "org.apache.activemq.artemis", Pattern.compile("(browse|peek|list|get|is|count)\\w*"),
            "java.lang", Pattern.compile("(dumpAllThreads|getThreadInfo|find(Monitor)?DeadlockedThreads)"),
            "hawtio", Pattern.compile("(list|canInvoke|allLogResults|logResultsSince|getLogEvents|getLogResults)\\w*"),
            "jolokia", Pattern.compile("list"));
    private static final Map<String, Pattern> MESSAGES = Map.of(
            "org.apache.camel", Pattern.compile("browse\\w+|dump\\w*(Traced|Message)\\w*"),
            "org.apache.activemq.artemis",
                    Pattern.compile("(browse|peek|getFirstMessage|list(Scheduled|Delivering)?Messages)\\w*"));

    private static final String RUNNING = "start|stop|suspend|resume|reset";
    private static final List<Permit> ACTS = List.of(
            Permit.of("org.apache.camel", "type", "context", RUNNING),
            Permit.of("org.apache.camel", "type", "routegroups", RUNNING),
            Permit.of("org.apache.camel", "type", "routes", RUNNING),
            Permit.of("org.apache.camel", "type", "processors", "reset"),
            Permit.of("org.apache.camel", "name", "BacklogTracer", "clear|resetTraceCounter"),
            Permit.of(
                    "org.apache.activemq.artemis",
                    "subcomponent",
                    "queues",
                    "pause|resume|(move|retry|remove)Messages?|removeAllMessages"),
            Permit.of("java.lang", "type", "Memory", "gc"));
    private static final List<Permit> SETTINGS = List.of(Permit.of(
            "org.apache.camel", "name", "BacklogTracer", "Enabled|BodyMaxChars|BodyIncludeStreams|BodyIncludeFiles"));

    private JmxRights() {}

    static boolean mayExecute(ObjectName bean, String operation) {
        return ACTS.stream().anyMatch(permit -> permit.covers(bean, bare(operation)));
    }

    static boolean mayWrite(ObjectName bean, String attribute) {
        return SETTINGS.stream().anyMatch(permit -> permit.covers(bean, attribute));
    }

    static boolean onlyLooks(ObjectName bean, String operation) {
        return isAmong(LOOKING, bean, operation);
    }

    /** Whether the answer may show the content of messages. Camel's plain {@code browse} names exchanges under way and no more. */
    static boolean showsMessages(ObjectName bean, String operation) {
        return isAmong(MESSAGES, bean, operation);
    }

    /** Beans of the framework behind Jolokia's {@code spring} realm, whose properties hold secrets. */
    static boolean isHidden(ObjectName bean) {
        return bean.getDomain().startsWith("spring");
    }

    /** Process arguments may hold secrets, and a queue tells what stands in the head of its first message. */
    static boolean isAdministratorsOnly(ObjectName bean, String attribute) {
        return "FirstMessageAsJSON".equals(attribute)
                || ("java.lang:type=Runtime".equals(bean.getCanonicalName())
                        && ("SystemProperties".equals(attribute)
                                || "InputArguments".equals(attribute)
                                || attribute == null));
    }

    private static boolean isAmong(Map<String, Pattern> operations, ObjectName bean, String operation) {
        Pattern pattern = operations.get(bean.getDomain());
        return pattern != null && pattern.matcher(bare(operation)).matches();
    }

    static String bare(String operation) {
        int signature = operation.indexOf('(');
        return signature < 0 ? operation : operation.substring(0, signature);
    }

    /** Members that may be used of the beans of a domain with this property in their name. */
    private record Permit(String domain, String key, String value, Pattern members) {

        static Permit of(String domain, String key, String value, String members) {
            return new Permit(domain, key, value, Pattern.compile(members));
        }

        boolean covers(ObjectName bean, String member) {
            return domain.equals(bean.getDomain())
                    && value.equals(bean.getKeyProperty(key))
                    && members.matcher(member).matches();
        }
    }
}

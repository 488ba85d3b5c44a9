package org.fuyuan.hub.operations;

import java.util.Map;
import java.util.regex.Pattern;
import javax.management.ObjectName;

/** What may be done over JMX without changing anything, by domain. An operation's name comes with or without its signature. */
final class JmxRights {

    private static final Map<String, Pattern> LOOKING = Map.of(
            "org.apache.camel", Pattern.compile("(dump|browse|list|explain|find|get|is|has|count|queueSize|state)\\w*"),
            "org.apache.activemq.artemis", Pattern.compile("(browse|peek|list|get|is|count)\\w*"),
            "java.lang", Pattern.compile("(dumpAllThreads|getThreadInfo|findDeadlockedThreads)"),
            "hawtio", Pattern.compile("(list|canInvoke|allLogResults|logResultsSince|getLogEvents|getLogResults)\\w*"),
            "jolokia", Pattern.compile("list"));
    private static final Map<String, Pattern> MESSAGES = Map.of(
            "org.apache.camel", Pattern.compile("browse\\w+|dump\\w*(Traced|Message)\\w*"),
            "org.apache.activemq.artemis", Pattern.compile("(browse|peek|list(Scheduled|Delivering)?Messages)\\w*"));

    private JmxRights() {}

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
}

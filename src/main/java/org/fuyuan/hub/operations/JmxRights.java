package org.fuyuan.hub.operations;

import java.util.Map;
import java.util.regex.Pattern;
import javax.management.ObjectName;

/** What may be done over JMX without changing anything, by domain. An operation's name comes with or without its signature. */
final class JmxRights {

    private static final Map<String, Pattern> LOOKING = Map.of(
            "org.apache.camel", Pattern.compile("(dump|browse|list|explain|find|get|is|has|count|queueSize|state)\\w*"),
            "org.apache.activemq.artemis", Pattern.compile("(browse|list|get|is|count)\\w*"),
            "java.lang", Pattern.compile("(dumpAllThreads|getThreadInfo|findDeadlockedThreads)"),
            "hawtio", Pattern.compile("(list|canInvoke|allLogResults|logResultsSince|getLogEvents|getLogResults)\\w*"),
            "jolokia", Pattern.compile("list"));
    private static final Pattern MESSAGES = Pattern.compile("(browse|listMessages|dump\\w*(Traced|Message))\\w*");

    private JmxRights() {}

    static boolean onlyLooks(ObjectName bean, String operation) {
        Pattern looking = LOOKING.get(bean.getDomain());
        return looking != null && looking.matcher(bare(operation)).matches();
    }

    /** Whether the answer may show the content of messages. */
    static boolean showsMessages(String operation) {
        return MESSAGES.matcher(bare(operation)).matches();
    }

    /** Beans of the framework behind Jolokia's {@code spring} realm, whose properties hold secrets. */
    static boolean isHidden(ObjectName bean) {
        return bean.getDomain().startsWith("spring");
    }

    /** Process arguments may hold secrets. */
    static boolean isAdministratorsOnly(ObjectName bean, String attribute) {
        return "java.lang:type=Runtime".equals(bean.getCanonicalName())
                && ("SystemProperties".equals(attribute) || "InputArguments".equals(attribute) || attribute == null);
    }

    static String bare(String operation) {
        int signature = operation.indexOf('(');
        return signature < 0 ? operation : operation.substring(0, signature);
    }
}

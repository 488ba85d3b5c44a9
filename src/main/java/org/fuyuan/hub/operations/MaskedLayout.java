package org.fuyuan.hub.operations;

import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.ILoggingEvent;
import org.fuyuan.hub.access.PersonalNumbers;

/** The console's log lines, with anything like a citizen's number masked. */
public final class MaskedLayout extends PatternLayout {

    @Override
    public String doLayout(ILoggingEvent event) {
        return PersonalNumbers.masked(super.doLayout(event));
    }
}

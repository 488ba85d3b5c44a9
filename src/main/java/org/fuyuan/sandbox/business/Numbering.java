package org.fuyuan.sandbox.business;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.fuyuan.sandbox.department.CountyClock;

/** Numbers of applications, none given twice: the business, when the windows opened, and a count. */
final class Numbering {

    private final String opened = CountyClock.digits(Instant.now());
    private final AtomicInteger last = new AtomicInteger();

    /** E.g. {@code WX-20261125160211-7}. */
    String next(Business business) {
        return "%s-%s-%d".formatted(business.form().prefix(), opened, last.incrementAndGet());
    }

    /** Name of a file of questions, e.g. {@code screening-20261125160211-8.csv}. */
    String file() {
        return "screening-%s-%d.csv".formatted(opened, last.incrementAndGet());
    }
}

package org.fuyuan.bench;

import java.util.List;

/** A bench or a fault run. */
interface Bench {

    /** What {@code bench/run} calls it. */
    String name();

    /** One line for the list. */
    String purpose();

    void run(List<String> options, Results results) throws Exception;
}

package org.fuyuan.hub.screening.web;

import java.io.IOException;

/** The questions of a batch one after another, never all of them in memory. */
interface RowSource {

    /** The next question, in the order in which they were sent; null after the last. */
    Row next() throws IOException;
}

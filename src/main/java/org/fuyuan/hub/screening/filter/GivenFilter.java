package org.fuyuan.hub.screening.filter;

import java.nio.file.Path;
import org.fuyuan.hub.prefilter.FilterHeader;

/** A filter that lies ready to be downloaded. */
public record GivenFilter(FilterHeader header, Path file) {

    /** Tells this filter from every other. */
    public String tag() {
        return "\"" + header.listSequence() + "-" + header.salt() + "\"";
    }
}

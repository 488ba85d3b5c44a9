package org.fuyuan.hub.partner;

import java.nio.file.Path;

/** One thing wrong in a partner's file: where, what, and what to write instead. */
record PartnerFault(Path file, int line, String wrong, String remedy) {

    String sentence() {
        return "%s:%d: %s. Remedy: %s".formatted(file, line, wrong, remedy);
    }
}

package org.fuyuan.hub.screening.evidence;

import java.util.UUID;

/** What is kept of a group of decisions cannot be read, so that nothing is said of any of them rather than something wrong. */
final class DamagedEvidenceException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    DamagedEvidenceException(UUID group, String what, Throwable cause) {
        super("the decisions of the group " + group + " cannot be read: " + what, cause);
    }
}

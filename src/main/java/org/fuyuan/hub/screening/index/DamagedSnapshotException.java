package org.fuyuan.hub.screening.index;

import java.io.IOException;

/** A snapshot on disk that cannot be used; the list is read from the registry instead. */
final class DamagedSnapshotException extends IOException {

    private static final long serialVersionUID = 1L;

    DamagedSnapshotException(String message) {
        super(message);
    }
}

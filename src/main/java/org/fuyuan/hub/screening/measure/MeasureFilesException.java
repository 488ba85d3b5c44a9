package org.fuyuan.hub.screening.measure;

import java.util.List;
import org.fuyuan.hub.files.FileFault;

/** The files of the catalogue are not fit to be used; tells every fault of every file at once. */
final class MeasureFilesException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    private final transient List<FileFault> faults;

    MeasureFilesException(List<FileFault> faults) {
        super(FileFault.sentences(faults));
        this.faults = List.copyOf(faults);
    }

    List<FileFault> faults() {
        return faults;
    }
}

package org.fuyuan.hub.partner;

import java.util.List;
import org.fuyuan.hub.files.FileFault;

/** The partners' files are not fit to start with; tells every fault of every file at once. */
public final class PartnerFilesException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    public PartnerFilesException(List<FileFault> faults) {
        super(FileFault.sentences(faults));
    }
}

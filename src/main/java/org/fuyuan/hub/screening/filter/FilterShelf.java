package org.fuyuan.hub.screening.filter;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.fuyuan.hub.prefilter.FilterFile;
import org.fuyuan.hub.prefilter.FilterHeader;
import org.fuyuan.hub.prefilter.FilterSigner;
import org.fuyuan.hub.prefilter.Prefilter;
import org.fuyuan.hub.screening.ScreeningUnavailableException;
import org.fuyuan.hub.screening.index.WholeList;
import org.fuyuan.hub.screening.measure.MeasureCatalogue;
import org.fuyuan.hub.screening.measure.MeasureVersion;

/** The filter that is given out, as a file; made when somebody asks for it and it is missing, outdated or old. */
public final class FilterShelf {

    private final FilterMaking making;
    private final WholeList list;
    private final MeasureCatalogue catalogue;
    private final FilterSigner signer;
    private final Path folder;
    private final Duration renewAfter;
    private GivenFilter given;

    FilterShelf(
            FilterMaking making,
            WholeList list,
            MeasureCatalogue catalogue,
            FilterSigner signer,
            Path folder,
            Duration renewAfter) {
        this.making = making;
        this.list = list;
        this.catalogue = catalogue;
        this.signer = signer;
        this.folder = folder;
        this.renewAfter = renewAfter;
    }

    /**
     * A filter by the measures in force, of which the hub can tell what came since. Whoever asks while it is being made waits.
     *
     * @throws org.fuyuan.hub.message.RefusedException while the rules of matching allow no filter
     * @throws org.fuyuan.hub.screening.ScreeningUnavailableException while the list is not in memory
     */
    public synchronized GivenFilter current() {
        MeasureVersion measures = catalogue.current();
        if (given == null || !isGood(given.header(), measures)) {
            given = keep(making.make(measures));
        }
        return given;
    }

    private boolean isGood(FilterHeader header, MeasureVersion measures) {
        return header.measuresVersion().equals(measures.id())
                && Instant.now().isBefore(Instant.parse(header.createdAt()).plus(renewAfter))
                && isKnownWhatCameSince(header.listSequence());
    }

    /** Not so where the database was set back to before the filter's version. */
    private boolean isKnownWhatCameSince(long sequence) {
        try {
            return list.changedSince(sequence).isPresent();
        } catch (ScreeningUnavailableException e) {
            return false;
        }
    }

    private GivenFilter keep(Prefilter filter) {
        try {
            Files.createDirectories(folder);
            Path file = Files.createTempFile(folder, "filter-", "");
            try (OutputStream out = Files.newOutputStream(file)) {
                FilterFile.write(filter, signer, out);
            }
            deleteAllBut(file);
            return new GivenFilter(filter.header(), file);
        } catch (IOException e) {
            throw new UncheckedIOException("the filter cannot be kept in " + folder, e);
        }
    }

    private void deleteAllBut(Path file) throws IOException {
        try (DirectoryStream<Path> filters = Files.newDirectoryStream(folder, "filter-*")) {
            for (Path each : filters) {
                if (!each.equals(file)) {
                    Files.delete(each);
                }
            }
        }
    }
}

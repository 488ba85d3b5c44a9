package org.fuyuan.hub.screening.measure;

import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.ConcurrentHashMap;
import org.fuyuan.hub.files.FileFault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * The catalogue as its files stand. A change is taken when the files have stood still from one look to the next, are right as a
 * whole, and have been kept; until then the version before it stays in force.
 */
final class WatchedCatalogue implements MeasureCatalogue {

    private static final Logger log = LoggerFactory.getLogger(WatchedCatalogue.class);

    private final MeasureFolder folder;
    private final KeptMeasures kept;
    private final Map<String, MeasureVersion> seen = new ConcurrentHashMap<>();
    private Map<String, ByteBuffer> lastLook;
    private Map<String, ByteBuffer> lastTaken;
    private volatile MeasureVersion current;
    private volatile List<FileFault> faults = List.of();

    private WatchedCatalogue(MeasureFolder folder, KeptMeasures kept) {
        this.folder = folder;
        this.kept = kept;
    }

    /** Starts with the files, or, where they are faulty, with the version last in force; without either it throws. */
    static WatchedCatalogue open(MeasureFolder folder, KeptMeasures kept) {
        var catalogue = new WatchedCatalogue(folder, kept);
        try {
            catalogue.lastLook = folder.read();
            catalogue.take();
        } catch (MeasureFilesException e) {
            catalogue.current = kept.latest().orElseThrow(() -> e);
            catalogue.refuse(e);
        } catch (UncheckedIOException e) {
            catalogue.current = kept.latest().orElseThrow(() -> e);
            catalogue.refuse(catalogue.unreadable());
        }
        return catalogue;
    }

    @Override
    public MeasureVersion current() {
        return current;
    }

    @Override
    public MeasureVersion version(String id) {
        MeasureVersion now = current;
        return now.id().equals(id) ? now : seen.computeIfAbsent(id, this::kept);
    }

    private MeasureVersion kept(String id) {
        return kept.find(id)
                .orElseThrow(() -> new NoSuchElementException("no catalogue of measures has the version " + id));
    }

    /** What is wrong with the files as they stand; empty when they are in force. */
    List<FileFault> faults() {
        return faults;
    }

    /** One look at the files. What cannot be read or kept now is tried again at the next look. */
    @Scheduled(initialDelayString = "PT1S", fixedDelayString = "PT1S")
    synchronized void look() {
        try {
            Map<String, ByteBuffer> found = folder.read();
            boolean stoodStill = found.equals(lastLook);
            lastLook = found;
            if (stoodStill && !found.equals(lastTaken)) {
                take();
            }
        } catch (MeasureFilesException e) {
            refuse(e);
        } catch (UncheckedIOException e) {
            lastLook = null;
            lastTaken = null;
            refuse(unreadable());
        }
    }

    private MeasureFilesException unreadable() {
        return new MeasureFilesException(List.of(
                new FileFault(folder.path(), 1, "the folder cannot be read", "give the hub leave to read the folder")));
    }

    private void take() {
        MeasureVersion version = MeasureReading.read(folder.path(), lastLook);
        kept.takeInForce(version);
        if (current == null || !current.id().equals(version.id())) {
            log.info(
                    "measures in force: version {}, {} measures",
                    version.id(),
                    version.measures().size());
        }
        current = version;
        lastTaken = lastLook;
        faults = List.of();
    }

    private void refuse(MeasureFilesException refused) {
        if (!refused.faults().equals(faults)) {
            log.error(
                    "the catalogue of measures stays at version {}; its files are faulty:\n{}",
                    current.id(),
                    refused.getMessage());
        }
        faults = refused.faults();
        lastTaken = lastLook;
    }
}

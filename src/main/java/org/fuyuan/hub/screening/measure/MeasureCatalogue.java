package org.fuyuan.hub.screening.measure;

/** The measures in force, and every version that ever was. */
public interface MeasureCatalogue {

    MeasureVersion current();

    /** Throws {@link java.util.NoSuchElementException} for a version that never was. */
    MeasureVersion version(String id);
}

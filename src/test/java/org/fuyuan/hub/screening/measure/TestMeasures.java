package org.fuyuan.hub.screening.measure;

import java.nio.file.Path;

/** The catalogue as it lies in the repository, for tests of what stands above it. */
public final class TestMeasures {

    static final Path FOLDER = Path.of("mappings/measures");

    private static final MeasureVersion COUNTY = MeasureReading.read(FOLDER, new MeasureFolder(FOLDER).read());

    private TestMeasures() {}

    public static MeasureVersion ofTheCounty() {
        return COUNTY;
    }

    /** The county's, but for one measure. */
    public static MeasureVersion without(String measure) {
        return new MeasureVersion(
                "without " + measure,
                "",
                COUNTY.measures().stream()
                        .filter(each -> !each.id().equals(measure))
                        .toList(),
                COUNTY.vocabulary(),
                COUNTY.matching());
    }

    public static MeasureCatalogue catalogue() {
        return new MeasureCatalogue() {
            @Override
            public MeasureVersion current() {
                return COUNTY;
            }

            @Override
            public MeasureVersion version(String id) {
                return COUNTY;
            }
        };
    }
}

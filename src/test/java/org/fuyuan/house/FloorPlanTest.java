package org.fuyuan.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The floor plan: packages from the top floor down. Dependencies point downwards only. */
class FloorPlanTest {

    private static final String ROOT = "org.fuyuan.hub.";

    static final List<String> FLOORS = List.of(
            "operations",
            "screening",
            "debtor",
            "exchange",
            "access",
            "mapping",
            "partner",
            "ledger",
            "seal",
            "message",
            "prefilter",
            "identity",
            "files",
            "storage");

    private static final JavaClasses HUB = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.fuyuan.hub");

    @ParameterizedTest
    @FieldSource("FLOORS")
    void a_room_is_never_empty(String floor) {
        assertThat(classesOf(floor))
                .as("a rule about an empty package guards nothing: %s", floor)
                .isNotEmpty();
    }

    @ParameterizedTest
    @FieldSource("FLOORS")
    void a_floor_stands_only_on_floors_below(String floor) {
        Set<String> below = Set.copyOf(FLOORS.subList(FLOORS.indexOf(floor), FLOORS.size()));
        Set<String> offences = classesOf(floor).stream()
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .filter(dependency ->
                        dependency.getTargetClass().getPackageName().startsWith(ROOT))
                .filter(dependency -> !below.contains(floorOf(dependency.getTargetClass())))
                .map(dependency -> dependency.getOriginClass().getName() + " → "
                        + dependency.getTargetClass().getName())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(offences)
                .as("what lies low must not know what lies high: it declares an interface or publishes an event")
                .isEmpty();
    }

    @Test
    void every_package_has_its_floor() {
        Set<String> found = HUB.stream()
                .filter(type -> type.getPackageName().startsWith(ROOT))
                .map(FloorPlanTest::floorOf)
                .collect(Collectors.toSet());

        assertThat(FLOORS).containsAll(found);
    }

    private static List<JavaClass> classesOf(String floor) {
        return HUB.stream()
                .filter(type -> type.getPackageName().startsWith(ROOT))
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .filter(type -> floorOf(type).equals(floor))
                .toList();
    }

    private static String floorOf(JavaClass type) {
        return type.getPackageName().substring(ROOT.length()).split("\\.")[0];
    }
}

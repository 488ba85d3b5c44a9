package org.fuyuan.sandbox;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.fuyuan.sandbox.department.Department;

/** A line a second while the list travels. */
final class Progress {

    private final County county;
    private final Console console;
    private final Instant begun;

    Progress(County county, Console console, Instant begun) {
        this.county = county;
        this.console = console;
        this.begun = begun;
    }

    /** Returns once every department holds as many entries as the court has in effect. */
    void untilEverybodyHolds() throws InterruptedException {
        boolean complete = false;
        while (!complete) {
            TimeUnit.SECONDS.sleep(1);
            long expected = county.court().expectedCount();
            List<Long> held = county.departments().stream()
                    .map(department -> department.list().held())
                    .toList();
            console.line(line(expected, held));
            complete = held.stream().allMatch(count -> count == expected);
        }
    }

    private String line(long expected, List<Long> held) {
        String each = county.departments().stream()
                .map(Department::id)
                .map(id -> "%s %,d".formatted(id, held.get(county.departments().indexOf(county.department(id)))))
                .collect(Collectors.joining("  "));
        return "%s  of %,d:  %s".formatted(Console.since(begun), expected, each);
    }
}

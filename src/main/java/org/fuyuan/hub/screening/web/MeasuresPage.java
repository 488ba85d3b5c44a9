package org.fuyuan.hub.screening.web;

import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.fuyuan.hub.screening.measure.InForce;
import org.fuyuan.hub.screening.measure.Measure;
import org.fuyuan.hub.screening.measure.MeasureCatalogue;
import org.fuyuan.hub.screening.measure.MeasureHistory;
import org.fuyuan.hub.screening.measure.MeasureVersion;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The catalogue of measures with its law, as it is in force, as it was, and what has changed between. */
@Controller
class MeasuresPage {

    private static final int VERSIONS_SHOWN = 100;

    private final MeasureCatalogue catalogue;
    private final MeasureHistory history;
    private final CatalogueEntries entries;

    MeasuresPage(MeasureCatalogue catalogue, MeasureHistory history, CatalogueEntries entries) {
        this.catalogue = catalogue;
        this.history = history;
        this.entries = entries;
    }

    /**
     * @param version the one to be read; the one in force where none is named
     * @param against an earlier one it is compared with
     * @param department whose measures alone are wanted
     */
    @GetMapping("/measures")
    String read(
            @RequestParam(required = false) String version,
            @RequestParam(required = false) String against,
            @RequestParam(required = false) String department,
            Model model) {
        MeasureVersion read = version(version);
        List<InForce> times = history.latest(VERSIONS_SHOWN);
        model.addAttribute("section", "measures");
        model.addAttribute("read", read);
        model.addAttribute("current", catalogue.current().id());
        model.addAttribute("history", times);
        model.addAttribute("now", latest(times, read));
        model.addAttribute("department", department);
        model.addAttribute("pending", pending(read));
        model.addAttribute("departments", byDepartment(read, department));
        if (isGiven(against)) {
            MeasureVersion earlier = version(against);
            model.addAttribute("against", earlier);
            model.addAttribute("changes", CatalogueChange.between(entries.of(earlier), entries.of(read)));
        }
        return "measures";
    }

    private MeasureVersion version(String id) {
        try {
            return isGiven(id) ? catalogue.version(id) : catalogue.current();
        } catch (NoSuchElementException e) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, e.getMessage());
        }
    }

    /** When the version came into force last; null where nobody remembers. */
    private static InForce latest(List<InForce> times, MeasureVersion version) {
        return times.stream()
                .filter(time -> time.isOf(version.id()))
                .findFirst()
                .orElse(null);
    }

    private static long pending(MeasureVersion version) {
        return version.measures().stream()
                .filter(measure -> measure.signOff() == Measure.SignOff.PENDING)
                .count();
    }

    private static Map<String, List<Measure>> byDepartment(MeasureVersion version, String department) {
        return version.measures().stream()
                .filter(measure -> !isGiven(department) || measure.department().equals(department))
                .collect(Collectors.groupingBy(Measure::department, TreeMap::new, Collectors.toList()));
    }

    private static boolean isGiven(String parameter) {
        return parameter != null && !parameter.isBlank();
    }
}

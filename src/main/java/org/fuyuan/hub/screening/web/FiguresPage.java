package org.fuyuan.hub.screening.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.fuyuan.hub.message.RefusedException;
import org.fuyuan.hub.screening.figures.Asked;
import org.fuyuan.hub.screening.figures.Figures;
import org.fuyuan.hub.screening.figures.Period;
import org.fuyuan.hub.screening.figures.ScreeningFigures;
import org.fuyuan.hub.screening.figures.StackedBars;
import org.fuyuan.hub.screening.figures.Sums;
import org.fuyuan.hub.screening.figures.Tally;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Hits and interceptions over time, by department and by measure. Numbers only: it shows nobody. */
@Controller
class FiguresPage {

    private final ScreeningFigures figures;

    FiguresPage(ScreeningFigures figures) {
        this.figures = figures;
    }

    @GetMapping("/screening/figures")
    String show(FiguresForm form, Model model) {
        model.addAttribute("section", "figures");
        model.addAttribute("form", form);
        model.addAttribute("usualDays", FiguresForm.USUAL_DAYS);
        try {
            show(form, form.period(), model);
        } catch (RefusedException e) {
            model.addAttribute("fault", e.refusal());
        }
        return "figures";
    }

    private void show(FiguresForm form, Period period, Model model) {
        Figures all = figures.of(period);
        Figures shown = all.only(form.department(), form.measure());
        Map<LocalDate, Sums> days = days(shown);
        Map<String, Sums> departments = departments(shown);
        Map<String, Sums> measures = shown.by(Tally::measure);
        model.addAttribute("period", period);
        model.addAttribute("offeredDepartments", offered(all, Tally::department, form.department()));
        model.addAttribute("offeredMeasures", offered(all, Tally::measure, form.measure()));
        model.addAttribute("total", shown.total());
        model.addAttribute("decisions", shown.decisions());
        model.addAttribute("asked", shown.decisionsBy(Asked::day));
        model.addAttribute("askedOf", shown.decisionsBy(Asked::department));
        model.addAttribute("days", days);
        model.addAttribute("departments", departments);
        model.addAttribute("measures", measures);
        model.addAttribute("hitsByDay", bars(days, Sums::hits));
        model.addAttribute("fatesByDay", bars(days, Sums::fates));
        model.addAttribute("hitsByDepartment", bars(departments, Sums::hits));
        model.addAttribute("hitsByMeasure", bars(measures, Sums::hits));
    }

    /** Every day of the period, those without anything too. */
    private static Map<LocalDate, Sums> days(Figures figures) {
        Map<LocalDate, Sums> days = new TreeMap<>();
        figures.period().days().forEach(day -> days.put(day, Sums.none()));
        days.putAll(figures.by(Tally::day));
        return days;
    }

    /** Those that asked, and those that were answered with a hit. */
    private static Map<String, Sums> departments(Figures figures) {
        Map<String, Sums> departments = new TreeMap<>(figures.by(Tally::department));
        figures.asked().forEach(asked -> departments.putIfAbsent(asked.department(), Sums.none()));
        return departments;
    }

    /** Those that occur, and the one asked for in any case. */
    private static List<String> offered(Figures all, Function<Tally, String> what, String asked) {
        Set<String> occurring = new TreeSet<>(all.by(what).keySet());
        if (asked != null) {
            occurring.add(asked);
        }
        return List.copyOf(occurring);
    }

    private static <K> StackedBars bars(Map<K, Sums> sums, Function<Sums, Map<?, Long>> counts) {
        Map<String, Map<?, Long>> columns = new LinkedHashMap<>();
        sums.forEach((key, those) -> columns.put(key.toString(), counts.apply(those)));
        return StackedBars.of(columns);
    }
}

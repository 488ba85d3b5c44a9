package org.fuyuan.hub.operations;

import java.util.List;
import org.fuyuan.hub.exchange.FullLists;
import org.fuyuan.hub.exchange.Reconciliations;
import org.fuyuan.hub.partner.Partner;
import org.fuyuan.hub.partner.PartnerRegister;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** All partners at a glance. */
@Controller
class PartnersPage {

    private final PartnerRegister register;
    private final Traffic traffic;
    private final Reconciliations reconciliations;
    private final FullLists fullLists;
    private final CalendarWatch calendar;

    PartnersPage(
            PartnerRegister register,
            Traffic traffic,
            Reconciliations reconciliations,
            FullLists fullLists,
            CalendarWatch calendar) {
        this.register = register;
        this.traffic = traffic;
        this.reconciliations = reconciliations;
        this.fullLists = fullLists;
        this.calendar = calendar;
    }

    @GetMapping("/partners")
    String partners(Model model) {
        List<PartnerLine> lines = register.all().stream().map(this::line).toList();
        model.addAttribute("section", "partners");
        model.addAttribute("lines", lines);
        model.addAttribute("summary", Summary.of(lines));
        model.addAttribute("failingFullLists", fullLists.failing());
        model.addAttribute("missingYears", calendar.missingYears());
        return "partners";
    }

    private PartnerLine line(Partner partner) {
        String id = partner.id();
        return new PartnerLine(
                partner,
                traffic.lane(id),
                reconciliations.latest(id).orElse(null),
                traffic.totals(id).refusedDocuments());
    }

    /** What the head of the page says in five numbers. */
    record Summary(long reachable, long down, long queued, long setAside, long refusedDocuments) {

        static Summary of(List<PartnerLine> lines) {
            long down = lines.stream()
                    .filter(line -> line.lane().state() == LaneState.DOWN)
                    .count();
            return new Summary(
                    lines.size() - down,
                    down,
                    lines.stream()
                            .mapToLong(line -> line.lane().status().queued())
                            .sum(),
                    lines.stream()
                            .mapToLong(line -> line.lane().status().deadLetters())
                            .sum(),
                    lines.stream().mapToLong(PartnerLine::refusedDocuments).sum());
        }
    }
}

package org.fuyuan.hub.operations;

import java.util.List;
import org.fuyuan.hub.partner.PartnerRegister;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** All partners at a glance. */
@Controller
class PartnersPage {

    private final PartnerRegister register;
    private final Traffic traffic;
    private final Comparisons comparisons;

    PartnersPage(PartnerRegister register, Traffic traffic, Comparisons comparisons) {
        this.register = register;
        this.traffic = traffic;
        this.comparisons = comparisons;
    }

    @GetMapping("/partners")
    String partners(Model model) {
        List<PartnerLine> lines = register.all().stream()
                .map(partner -> new PartnerLine(partner, traffic.lane(partner.id())))
                .toList();
        model.addAttribute("section", "partners");
        model.addAttribute("lines", lines);
        model.addAttribute("comparisons", comparisons.latest());
        model.addAttribute("summary", Summary.of(lines));
        return "partners";
    }

    /** What the head of the page says in four numbers. */
    record Summary(long reachable, long down, long queued, long setAside) {

        static Summary of(List<PartnerLine> lines) {
            long down = lines.stream()
                    .filter(line -> line.lane().state() == LaneState.DOWN)
                    .count();
            return new Summary(
                    lines.size() - down,
                    down,
                    lines.stream().mapToLong(line -> line.lane().queued()).sum(),
                    lines.stream().mapToLong(line -> line.lane().setAside()).sum());
        }
    }
}

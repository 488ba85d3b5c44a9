package org.fuyuan.hub.operations;

import java.security.Principal;
import java.util.UUID;
import org.fuyuan.hub.debtor.Snapshots;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Full snapshots held for a person, because they would end too large a share of the list. */
@Controller
class SnapshotsPage {

    private static final String BACK = "redirect:/snapshots";

    private final Snapshots snapshots;

    SnapshotsPage(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    @GetMapping("/snapshots")
    String held(Model model) {
        model.addAttribute("section", "snapshots");
        model.addAttribute("held", snapshots.held());
        model.addAttribute("overtaken", snapshots.overtaken());
        return "snapshots";
    }

    @PostMapping("/snapshots/{id}/confirm")
    String confirm(@PathVariable UUID id, @RequestParam String reason, Principal person, RedirectAttributes next) {
        Notices.tell(next, "act.confirmed", () -> snapshots.confirm(id, person.getName(), reason.strip()));
        return BACK;
    }

    @PostMapping("/snapshots/{id}/reject")
    String reject(@PathVariable UUID id, @RequestParam String reason, Principal person, RedirectAttributes next) {
        Notices.tell(next, "act.rejected", () -> snapshots.reject(id, person.getName(), reason.strip()));
        return BACK;
    }
}

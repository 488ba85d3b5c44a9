package org.fuyuan.hub.operations;

import java.util.List;
import org.fuyuan.hub.exchange.DeadLetters;
import org.fuyuan.hub.exchange.FullLists;
import org.fuyuan.hub.exchange.Inbox;
import org.fuyuan.hub.exchange.Reconciliation;
import org.fuyuan.hub.exchange.Reconciliations;
import org.fuyuan.hub.partner.Partner;
import org.fuyuan.hub.partner.PartnerRegister;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** One partner: how its lane runs, what was set aside, what it sent that was refused, whether its list is right. */
@Controller
class PartnerPage {

    private static final int LINES = 50;
    private static final int DIFFERENCES = 200;

    private final PartnerRegister register;
    private final Traffic traffic;
    private final DeadLetters deadLetters;
    private final Inbox inbox;
    private final Reconciliations reconciliations;
    private final FullLists fullLists;

    PartnerPage(
            PartnerRegister register,
            Traffic traffic,
            DeadLetters deadLetters,
            Inbox inbox,
            Reconciliations reconciliations,
            FullLists fullLists) {
        this.register = register;
        this.traffic = traffic;
        this.deadLetters = deadLetters;
        this.inbox = inbox;
        this.reconciliations = reconciliations;
        this.fullLists = fullLists;
    }

    @GetMapping("/partners/{id}")
    String partner(
            @PathVariable String id,
            @RequestParam(defaultValue = "0") int from,
            @RequestParam(defaultValue = "0") int documentsFrom,
            Model model) {
        Partner partner = register.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("section", "partners");
        model.addAttribute("line", new PartnerLine(partner, traffic.laneNow(id), null, inbox.countRefused(id)));
        model.addAttribute("totals", traffic.totals(id));
        model.addAttribute("from", Math.max(0, from));
        model.addAttribute("next", from + LINES);
        model.addAttribute("deadLetters", deadLetters.of(id, Math.max(0, from), LINES));
        model.addAttribute("deadCount", deadLetters.count(id));
        model.addAttribute("fullList", fullLists.of(id).orElse(null));
        addDocuments(id, Math.max(0, documentsFrom), model);
        addReconciliations(id, model);
        return "partner";
    }

    private void addDocuments(String id, int from, Model model) {
        model.addAttribute("documentsFrom", from);
        model.addAttribute("nextDocuments", from + LINES);
        model.addAttribute("documents", inbox.refused(id, from, LINES));
    }

    private void addReconciliations(String id, Model model) {
        List<Reconciliation> recent = reconciliations.recent(id, 10);
        model.addAttribute("reconciliations", recent);
        model.addAttribute(
                "differences",
                recent.stream()
                        .filter(one -> one.differences() > 0)
                        .findFirst()
                        .map(one -> reconciliations.differences(one.id(), "", DIFFERENCES))
                        .orElse(List.of()));
    }
}

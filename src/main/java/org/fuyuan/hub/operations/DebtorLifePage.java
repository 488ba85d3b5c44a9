package org.fuyuan.hub.operations;

import java.security.Principal;
import org.fuyuan.hub.debtor.DebtorLife;
import org.fuyuan.hub.debtor.Debtors;
import org.fuyuan.hub.message.RefusedException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** One entry's life, and where its last change has arrived. */
@Controller
class DebtorLifePage {

    private final Debtors debtors;
    private final Messages messages;

    DebtorLifePage(Debtors debtors, Messages messages) {
        this.debtors = debtors;
        this.messages = messages;
    }

    @GetMapping("/debtors/{id}")
    String life(@PathVariable String id, Model model) {
        DebtorLife life = debtors.life(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("section", "debtors");
        model.addAttribute("life", life);
        model.addAttribute("arrivals", messages.lastChange(id));
        return "debtor";
    }

    /** A full number has no address of its own. */
    @GetMapping("/debtors/{id}/full")
    String masked() {
        return "redirect:/debtors/{id}";
    }

    /** Shows the full number once, to a person who says what for. */
    @PostMapping("/debtors/{id}/full")
    String full(@PathVariable String id, @RequestParam String purpose, Principal person, Model model) {
        try {
            debtors.fullNumber(id, person.getName(), purpose.strip())
                    .ifPresent(number -> model.addAttribute("fullNumber", number));
        } catch (RefusedException noPurpose) {
            model.addAttribute("purposeMissing", true);
        }
        return life(id, model);
    }
}

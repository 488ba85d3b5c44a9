package org.fuyuan.hub.operations;

import java.security.Principal;
import org.fuyuan.hub.access.AccessLedger;
import org.fuyuan.hub.debtor.DebtorPage;
import org.fuyuan.hub.debtor.Debtors;
import org.fuyuan.hub.ledger.LedgerEvent;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Searching the lists. What is searched for travels in a form, never in an address, and is kept nowhere. */
@Controller
class DebtorsPage {

    private static final int LINES = 50;
    private static final int LONGEST = 100;

    private final Debtors debtors;
    private final AccessLedger ledger;

    DebtorsPage(Debtors debtors, AccessLedger ledger) {
        this.debtors = debtors;
        this.ledger = ledger;
    }

    @GetMapping("/debtors")
    String ask(Model model) {
        model.addAttribute("section", "debtors");
        return "debtors";
    }

    @PostMapping("/debtors")
    String search(
            @RequestParam String text, @RequestParam(defaultValue = "0") int page, Principal person, Model model) {
        String term = text.replace('\0', ' ').strip();
        model.addAttribute("section", "debtors");
        if (!term.isEmpty() && term.length() <= LONGEST) {
            DebtorPage found = debtors.search(term, Math.max(0, page), LINES);
            model.addAttribute("text", term);
            model.addAttribute("found", found);
            ledger.record(
                    LedgerEvent.PERSONAL_DATA_READ,
                    person.getName(),
                    null,
                    "searched the lists, page %d: %d shown, masked"
                            .formatted(page, found.entries().size()));
        }
        return "debtors";
    }
}

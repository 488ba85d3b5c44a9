package org.fuyuan.hub.screening.web;

import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.fuyuan.hub.access.AccessLedger;
import org.fuyuan.hub.ledger.LedgerEvent;
import org.fuyuan.hub.message.Refusal;
import org.fuyuan.hub.screening.Decision;
import org.fuyuan.hub.screening.Screening;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Reading any decision again, as it was given, with the law and the list of its day. Every reading is recorded. */
@Controller
class DecisionPage {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Screening screening;
    private final DecisionSheets sheets;
    private final AccessLedger ledger;

    DecisionPage(Screening screening, DecisionSheets sheets, AccessLedger ledger) {
        this.screening = screening;
        this.sheets = sheets;
        this.ledger = ledger;
    }

    /** @param id as somebody reads it off a sheet */
    @GetMapping("/screening/decisions")
    String find(@RequestParam(defaultValue = "") String id, Model model) {
        String written = id.strip().toLowerCase(Locale.ROOT);
        if (ID.matcher(written).matches()) {
            return "redirect:/screening/decisions/" + written;
        }
        model.addAttribute("section", "screening");
        if (!written.isEmpty()) {
            model.addAttribute(
                    "faults",
                    List.of(new Refusal(
                            "wrong-value",
                            "/id",
                            id.strip().length() + " characters",
                            "the number of a decision, 36 characters of 0 to 9, a to f and hyphens")));
        }
        return "decision";
    }

    @GetMapping("/screening/decisions/{id}")
    String read(@PathVariable UUID id, Principal person, Model model) {
        Decision decision =
                screening.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "no decision"));
        ledger.record(
                LedgerEvent.PERSONAL_DATA_READ, person.getName(), decision.department(), "read the decision " + id);
        model.addAttribute("section", "screening");
        sheets.show(decision, model);
        return "decision";
    }
}

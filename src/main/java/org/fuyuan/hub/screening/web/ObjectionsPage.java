package org.fuyuan.hub.screening.web;

import java.security.Principal;
import java.util.UUID;
import org.fuyuan.hub.access.AccessLedger;
import org.fuyuan.hub.ledger.LedgerEvent;
import org.fuyuan.hub.screening.PartyDecision;
import org.fuyuan.hub.screening.Screening;
import org.fuyuan.hub.screening.objection.Objection;
import org.fuyuan.hub.screening.objection.ObjectionRules;
import org.fuyuan.hub.screening.objection.Objections;
import org.fuyuan.hub.screening.objection.Objections.Filter;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Objections with their clocks, and one of them with the facts of its decision. Reading one is recorded. */
@Controller
class ObjectionsPage {

    private static final int SHOWN = 200;

    private final Objections objections;
    private final ObjectionRules rules;
    private final Screening screening;
    private final AccessLedger ledger;

    ObjectionsPage(Objections objections, ObjectionRules rules, Screening screening, AccessLedger ledger) {
        this.objections = objections;
        this.rules = rules;
        this.screening = screening;
        this.ledger = ledger;
    }

    @GetMapping("/objections")
    String list(@RequestParam(defaultValue = "OPEN") Filter show, Model model) {
        model.addAttribute("section", "objections");
        model.addAttribute("show", show);
        model.addAttribute("filters", Filter.values());
        model.addAttribute("objections", objections.list(show, SHOWN));
        return "objections";
    }

    @GetMapping("/objections/{id}")
    String one(@PathVariable UUID id, Principal person, Model model) {
        Objection objection = objections.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        ledger.record(
                LedgerEvent.PERSONAL_DATA_READ, person.getName(), objection.filedBy(), "read the objection " + id);
        model.addAttribute("section", "objections");
        model.addAttribute("objection", objection);
        model.addAttribute("clock", objections.clocked(objection));
        model.addAttribute("steps", objections.steps(id));
        model.addAttribute("suppressionEnded", objections.isSuppressionEnded(objection));
        model.addAttribute("longest", rules.rule("suppression-longest-months"));
        model.addAttribute("reconsideration", rules.rule("reconsideration-within-days"));
        if (objection.decisionId() != null) {
            screening.find(objection.decisionId()).ifPresent(decision -> {
                model.addAttribute("decision", decision);
                model.addAttribute(
                        "party",
                        decision.parties().stream()
                                .filter(party -> isOf(party, objection))
                                .findFirst()
                                .orElse(null));
            });
        }
        return "objection";
    }

    private static boolean isOf(PartyDecision party, Objection objection) {
        return party.reference().equals(objection.partyReference());
    }
}

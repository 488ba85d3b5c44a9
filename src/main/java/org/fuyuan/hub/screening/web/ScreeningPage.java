package org.fuyuan.hub.screening.web;

import java.security.Principal;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.fuyuan.hub.access.AccessLedger;
import org.fuyuan.hub.ledger.LedgerEvent;
import org.fuyuan.hub.message.Refusal;
import org.fuyuan.hub.message.RefusedException;
import org.fuyuan.hub.partner.PartnerRegister;
import org.fuyuan.hub.screening.Decision;
import org.fuyuan.hub.screening.Screening;
import org.fuyuan.hub.screening.ScreeningUnavailableException;
import org.fuyuan.hub.screening.evidence.DecisionProofs;
import org.fuyuan.hub.screening.evidence.ProbingAlarms;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/** Trying a screening by hand, and reading any decision as the citizen would. Both are recorded. */
@Controller
class ScreeningPage {

    private static final Duration ALARMS_SHOWN = Duration.ofDays(7);

    private final Screening screening;
    private final DecisionProofs proofs;
    private final ProbingAlarms alarms;
    private final PartnerRegister register;
    private final AccessLedger ledger;

    ScreeningPage(
            Screening screening,
            DecisionProofs proofs,
            ProbingAlarms alarms,
            PartnerRegister register,
            AccessLedger ledger) {
        this.screening = screening;
        this.proofs = proofs;
        this.alarms = alarms;
        this.register = register;
        this.ledger = ledger;
    }

    @ModelAttribute
    void furnish(Model model) {
        model.addAttribute("section", "screening");
        model.addAttribute("businesses", Business.of(register));
        model.addAttribute("alarms", alarms.latest(ALARMS_SHOWN));
    }

    @GetMapping("/screening")
    String ask() {
        return "screening";
    }

    @PostMapping("/screening")
    String tryOut(TrialForm form, Principal person, Model model) {
        model.addAttribute("form", form);
        List<Refusal> faults = form.asked(person.getName()).faults();
        if (faults.isEmpty()) {
            decide(form, person, model);
        } else {
            model.addAttribute("faults", faults);
        }
        return "screening";
    }

    @GetMapping("/screening/decisions/{id}")
    String read(@PathVariable UUID id, Principal person, Model model) {
        Decision decision =
                screening.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "no decision"));
        ledger.record(
                LedgerEvent.PERSONAL_DATA_READ, person.getName(), decision.department(), "read the decision " + id);
        show(decision, model);
        return "screening";
    }

    private void decide(TrialForm form, Principal person, Model model) {
        try {
            show(screening.tryOut(form.question(person.getName())), model);
        } catch (RefusedException e) {
            model.addAttribute("faults", List.of(e.refusal()));
        } catch (ScreeningUnavailableException e) {
            model.addAttribute("unavailable", true);
        }
    }

    private void show(Decision decision, Model model) {
        model.addAttribute("decision", decision);
        proofs.of(decision.id()).ifPresent(proof -> model.addAttribute("proof", proof));
    }
}

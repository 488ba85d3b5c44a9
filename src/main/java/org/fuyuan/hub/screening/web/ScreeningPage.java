package org.fuyuan.hub.screening.web;

import java.security.Principal;
import java.time.Duration;
import java.util.List;
import org.fuyuan.hub.identity.CertificateType;
import org.fuyuan.hub.message.Refusal;
import org.fuyuan.hub.message.RefusedException;
import org.fuyuan.hub.partner.PartnerRegister;
import org.fuyuan.hub.screening.Decision;
import org.fuyuan.hub.screening.PartyKind;
import org.fuyuan.hub.screening.Screening;
import org.fuyuan.hub.screening.ScreeningUnavailableException;
import org.fuyuan.hub.screening.evidence.ProbingAlarms;
import org.fuyuan.hub.screening.measure.MeasureCatalogue;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Trying a screening by hand: what the department would be told, and what the citizen would. */
@Controller
class ScreeningPage {

    private static final Duration ALARMS_SHOWN = Duration.ofDays(7);
    private static final int MOST_PARTIES = 20;

    private final Screening screening;
    private final DecisionSheets sheets;
    private final MeasureCatalogue catalogue;
    private final ProbingAlarms alarms;
    private final PartnerRegister register;

    ScreeningPage(
            Screening screening,
            DecisionSheets sheets,
            MeasureCatalogue catalogue,
            ProbingAlarms alarms,
            PartnerRegister register) {
        this.screening = screening;
        this.sheets = sheets;
        this.catalogue = catalogue;
        this.alarms = alarms;
        this.register = register;
    }

    @ModelAttribute
    void furnish(Model model) {
        model.addAttribute("section", "screening");
        model.addAttribute("mostParties", MOST_PARTIES);
        model.addAttribute("kinds", PartyKind.values());
        model.addAttribute("types", CertificateType.values());
        model.addAttribute("alarms", alarms.latest(ALARMS_SHOWN));
    }

    /**
     * @param business which the form is for; the first where none is named
     * @param parties how many the form has room for
     */
    @GetMapping("/screening")
    String ask(
            @RequestParam(required = false) String business,
            @RequestParam(defaultValue = "1") int parties,
            Model model) {
        layOut(business, parties, model);
        return "screening";
    }

    @PostMapping("/screening")
    String tryOut(TrialForm form, Principal person, Model model) {
        layOut(form.business(), form.parties().size(), model);
        model.addAttribute("form", form);
        List<Refusal> faults = form.asked(person.getName()).faults();
        if (faults.isEmpty()) {
            decide(form, person, model);
        } else {
            model.addAttribute("faults", faults);
        }
        return "screening";
    }

    private void layOut(String id, int parties, Model model) {
        List<Business> businesses = Business.of(register, catalogue.current());
        model.addAttribute("businesses", businesses);
        model.addAttribute("places", Math.max(1, Math.min(parties, MOST_PARTIES)));
        businesses.stream()
                .filter(business -> business.id().equals(id))
                .findFirst()
                .or(() -> businesses.stream().findFirst())
                .ifPresent(business -> model.addAttribute("business", business));
    }

    private void decide(TrialForm form, Principal person, Model model) {
        try {
            Decision decision = screening.tryOut(form.question(person.getName()));
            sheets.show(decision, model);
        } catch (RefusedException e) {
            model.addAttribute("faults", List.of(e.refusal()));
        } catch (ScreeningUnavailableException e) {
            model.addAttribute("unavailable", true);
        }
    }
}

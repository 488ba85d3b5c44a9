package org.fuyuan.hub.screening.web;

import org.fuyuan.hub.screening.Decision;
import org.fuyuan.hub.screening.evidence.DecisionProofs;
import org.fuyuan.hub.screening.measure.MeasureCatalogue;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Lays out a decision for the officer and for each citizen, with its proof and the law of its day. */
@Component
class DecisionSheets {

    private final DecisionProofs proofs;
    private final MeasureCatalogue catalogue;

    DecisionSheets(DecisionProofs proofs, MeasureCatalogue catalogue) {
        this.proofs = proofs;
        this.catalogue = catalogue;
    }

    void show(Decision decision, Model model) {
        LawOfTheDay law = LawOfTheDay.of(decision, catalogue);
        model.addAttribute("decision", decision);
        model.addAttribute("law", law);
        model.addAttribute("lawVersion", law.version().orElse(null));
        model.addAttribute("current", catalogue.current().id());
        model.addAttribute("handouts", Handout.of(decision, law));
        proofs.of(decision.id()).ifPresent(proof -> model.addAttribute("proof", proof));
    }
}

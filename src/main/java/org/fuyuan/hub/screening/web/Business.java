package org.fuyuan.hub.screening.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.fuyuan.hub.partner.PartnerRegister;
import org.fuyuan.hub.screening.Screening;
import org.fuyuan.hub.screening.measure.Measure;
import org.fuyuan.hub.screening.measure.MeasureVersion;

/**
 * A business a department may ask about, as the page offers it.
 *
 * @param id {@code <department>/<scenario>}
 * @param title in Chinese, as its measures call it
 * @param roles that its measures meet: Chinese title by word, in the order of the vocabulary
 */
record Business(String id, String department, String title, Map<String, String> roles) {

    /** Every one of the register that a measure speaks of, but the court's own trials. */
    static List<Business> of(PartnerRegister register, MeasureVersion measures) {
        return register.all().stream()
                .filter(partner -> !partner.id().equals(Screening.TRIAL_DEPARTMENT))
                .flatMap(partner -> partner.screens().stream()
                        .map(right -> of(partner.id(), right.scenario(), measures))
                        .filter(business -> !business.roles().isEmpty()))
                .toList();
    }

    private static Business of(String department, String scenario, MeasureVersion version) {
        List<Measure> measures = version.of(department, scenario);
        return new Business(
                department + "/" + scenario,
                department,
                measures.stream().map(Measure::title).collect(Collectors.joining("、")),
                MeasureWords.chosen(version.vocabulary().roles(), role -> measures.stream()
                        .anyMatch(measure -> measure.knowsRole(role))));
    }
}

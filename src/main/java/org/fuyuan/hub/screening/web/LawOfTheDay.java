package org.fuyuan.hub.screening.web;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.fuyuan.hub.screening.Decision;
import org.fuyuan.hub.screening.Screening;
import org.fuyuan.hub.screening.measure.Measure;
import org.fuyuan.hub.screening.measure.MeasureCatalogue;
import org.fuyuan.hub.screening.measure.MeasureVersion;

/**
 * The measures a decision rests on, as they were when it was given.
 *
 * @param department who asked, or as whom a trial was made
 * @param scenario likewise
 * @param version empty where no such version is kept
 * @param inForce whether that version still is
 */
record LawOfTheDay(String department, String scenario, Optional<MeasureVersion> version, boolean inForce) {

    static LawOfTheDay of(Decision decision, MeasureCatalogue catalogue) {
        String[] business = business(decision);
        String version = decision.measuresVersion();
        return new LawOfTheDay(
                business[0],
                business[1],
                version(version, catalogue),
                catalogue.current().id().equals(version));
    }

    public List<Measure> measures() {
        return version.map(each -> each.of(department, scenario)).orElse(List.of());
    }

    private static Optional<MeasureVersion> version(String id, MeasureCatalogue catalogue) {
        try {
            return Optional.of(catalogue.version(id));
        } catch (NoSuchElementException e) {
            return Optional.empty();
        }
    }

    private static String[] business(Decision decision) {
        String[] tried = decision.businessReference().split("/", 2);
        boolean isTrial = decision.department().equals(Screening.TRIAL_DEPARTMENT)
                && decision.scenario().equals(Screening.TRIAL_SCENARIO);
        return isTrial && tried.length == 2 ? tried : new String[] {decision.department(), decision.scenario()};
    }
}

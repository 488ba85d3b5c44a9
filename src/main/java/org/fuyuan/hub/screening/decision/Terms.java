package org.fuyuan.hub.screening.decision;

import java.time.LocalDate;
import java.util.List;
import org.fuyuan.hub.screening.Question;
import org.fuyuan.hub.screening.measure.Measure;
import org.fuyuan.hub.screening.measure.MeasureVersion;
import org.fuyuan.hub.screening.suppression.Suppressions;

/**
 * What a question is decided by, beside the matches of its parties.
 *
 * @param measures those of the question's department and scenario
 * @param version the catalogue they are of
 * @param today the county's date
 * @param stale whether the list in memory lags behind the court's beyond the limit
 */
public record Terms(
        Question question,
        List<Measure> measures,
        MeasureVersion version,
        Suppressions suppressions,
        LocalDate today,
        boolean stale) {}

package org.fuyuan.hub.screening.decision;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import org.fuyuan.hub.screening.Assessing;
import org.fuyuan.hub.screening.Assessment;
import org.fuyuan.hub.screening.Question;
import org.fuyuan.hub.screening.index.ListIndex;

/** Answers as of now: on the county's date, and saying whether the list in memory lags behind the court's beyond the limit. */
final class PresentAnswers implements Assessing {

    private static final ZoneId COUNTY = ZoneId.of("Asia/Shanghai");

    private final ListIndex index;
    private final Answering answering;
    private final Duration staleAfter;
    private final Clock clock = Clock.system(COUNTY);

    PresentAnswers(ListIndex index, Answering answering, Duration staleAfter) {
        this.index = index;
        this.answering = answering;
        this.staleAfter = staleAfter;
    }

    /** The lag is taken first: what is looked up afterwards is no older. */
    @Override
    public Assessment assess(Question question) {
        boolean stale = index.lag().compareTo(staleAfter) > 0;
        return answering.answer(question, LocalDate.now(clock), stale);
    }
}

package org.fuyuan.sandbox.business;

import java.util.List;
import java.util.Map;

/** One story after the other, at one window after the other, with a rest in between. */
final class Stories {

    private static final List<Business> AT =
            List.of(Business.COMPANY_REGISTRATION, Business.LAND_GRANT, Business.QUALITY_HONOURS);
    private static final int CITIZENS = 200;
    private static final int REST = 15;

    private final Premises county;
    private final Map<String, Office> offices;
    private final Numbering numbering;
    private final DaySheet sheet;
    private Story running;
    private int begun;
    private int rest;

    Stories(Premises county, Map<String, Office> offices, Numbering numbering, DaySheet sheet) {
        this.county = county;
        this.offices = offices;
        this.numbering = numbering;
        this.sheet = sheet;
    }

    /** A step of the story that runs, or of the rest before the next. */
    void step() {
        if (running != null) {
            running.step();
            running.told().ifPresent(this::end);
        } else if (rest > 0) {
            rest--;
        } else {
            running = begin(AT.get(begun % AT.size()), begun % CITIZENS);
            begun++;
        }
    }

    private Story begin(Business business, int citizen) {
        String department = business.department();
        return new Story(
                county.court(),
                county.lists().apply(department),
                offices.get(department).window(),
                numbering,
                business,
                citizen);
    }

    private void end(String told) {
        sheet.story(told);
        running = null;
        rest = REST;
    }
}
